import type { Clause } from "../lexical/question-clauses.ts";
import { lexemeOf } from "./passage-rows.ts";

// So few postings all find candidates; of more, the commonest terms find none while they are not worth much.
const walkable = 30_000;
// Share of a question's worth that terms may make up together and still find nothing by themselves.
const commonShare = 1 / 3;

/** What a question is looked for by: a number, a clause and a worth for each term. */
export interface AskedTerms {
  readonly lexemes: readonly string[];
  readonly clauses: readonly number[];
  readonly worths: readonly number[];
}

/**
 * The statement that finds passages by their terms: `n, terms` of those whose terms are worth most, the best of a clause counted.
 * How often and where they stand is weighed by the ranker. Values: {@link AskedTerms} in their order, then how many.
 */
export const candidatesSql = (table: string): string => `
  SELECT n, terms FROM (
    SELECT n, sum(worth) AS worth FROM (
      SELECT found.n, asked.clause, max(asked.worth) AS worth
      FROM unnest($1::text[], $2::int[], $3::float8[]) AS asked(lexeme, clause, worth),
        LATERAL (SELECT n FROM ${table} WHERE lexemes @@ asked.lexeme::tsquery) AS found
      GROUP BY found.n, asked.clause
    ) AS by_clause GROUP BY n ORDER BY worth DESC, n LIMIT $4
  ) AS best JOIN ${table} USING (n)`;

/** The terms of a question that find passages. */
export function askedTerms(clauses: readonly Clause[]): AskedTerms {
  const terms = findingClauses(clauses).flatMap(({ worth, ways }, clause) =>
    ways.map(({ postings, weight }) => ({ lexeme: lexemeOf(postings.start), clause, worth: worth * weight })),
  );
  return {
    lexemes: terms.map(({ lexeme }) => lexeme),
    clauses: terms.map(({ clause }) => clause),
    worths: terms.map(({ worth }) => worth),
  };
}

function findingClauses(clauses: readonly Clause[]): Clause[] {
  const sized = clauses
    .map((clause) => ({
      clause,
      size: clause.ways.reduce((sum, { postings }) => sum + postings.end - postings.start, 0),
    }))
    .sort((a, b) => b.size - a.size);
  let postings = sized.reduce((sum, { size }) => sum + size, 0);
  let spare = clauses.reduce((sum, { worth }) => sum + worth, 0) * commonShare;
  while (postings > walkable && sized[0] && sized[0].clause.worth <= spare) {
    const [common] = sized.splice(0, 1);
    postings -= common?.size ?? 0;
    spare -= common?.clause.worth ?? 0;
  }
  return sized.map(({ clause }) => clause);
}
