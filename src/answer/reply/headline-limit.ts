/** Most characters of a headline. */
export const headlineLimit = 300;
