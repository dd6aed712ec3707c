/** How much a store keeps, and how long. */
export interface StoreLimits {
  /** Turns that a conversation is continued from. Default: 6. */
  readonly turnsPerConversation: number;
  /** A conversation that has been silent for longer starts anew and is forgotten. Seconds; default: 7,200. */
  readonly idleSeconds: number;
  /** Questions and feedback are kept so long; 0: not at all. Days; default: 90. */
  readonly questionDays: number;
  /** Deliveries are remembered so long: messengers repeat them for a day at most. Days; default: 3. */
  readonly seenDays: number;
}

/** Defaults of {@link StoreLimits}. */
export const defaultLimits: StoreLimits = {
  turnsPerConversation: 6,
  idleSeconds: 7200,
  questionDays: 90,
  seenDays: 3,
};
