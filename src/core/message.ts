/** What a channel received, free of the channel's own shapes. */
export interface Message {
  readonly channel: string;
  /** Chat (and topic, where there is one) that the reply goes to; also names the conversation. */
  readonly conversationId: string;
  /** The words without the bot's mention and without a command's name; may be empty. */
  readonly text: string;
  readonly isGroup: boolean;
  /** Mentioned, replied to, or spoken to by a command. Private messages are always addressed. */
  readonly isAddressed: boolean;
  /** Command without slash, lower case, e.g. "start"; absent for plain messages. */
  readonly command?: string | undefined;
  /** Text of the message that this one replies to, when it is not the bot's own. */
  readonly quotedText?: string | undefined;
  /** First line of the bot's own message that this one replies to, so that a question of the bot finds its answer. */
  readonly answeredLine?: string | undefined;
  /** What came instead of text: sticker, photo, voice … */
  readonly attachment?: string | undefined;
  /** Answered by itself: no memory is read or written (inline mode, permalinks). Default: false. */
  readonly isStandalone?: boolean | undefined;
}
