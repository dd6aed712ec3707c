// Mean words a passage. A corpus cut into sentences and table rows has about 30, one cut into paragraphs over 100.
const fine = 50;
const coarse = 80;

/**
 * How coarsely a corpus is cut, 0 (a sentence or two a passage) to 1 (paragraphs). In long passages it tells whether the words
 * of a question stand together; in short ones they always do.
 *
 * @param meanWords mean words of a passage's text
 */
export const coarseness = (meanWords: number): number => Math.min(1, Math.max(0, (meanWords - fine) / (coarse - fine)));
