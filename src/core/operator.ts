/** The people who run the bot, wherever they can be reached. */
export interface Operator {
  /** Passes a text on to all of them; never throws. @returns how many it reached */
  tell(text: string): Promise<number>;
}
