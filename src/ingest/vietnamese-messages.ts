import { vi } from "zod/v4/locales";

/** Makes zod say in Vietnamese what is wrong; given to each parse, so that nothing is set for the whole process. */
export const vietnameseMessages = { error: vi().localeError };
