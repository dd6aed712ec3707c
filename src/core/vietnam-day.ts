const offsetMilliseconds = 7 * 3_600_000;

/** The day in Vietnam (UTC+7 all year) at a moment, as `2023-11-30`. @param time milliseconds since 1970 */
export function vietnamDay(time: number): string {
  return new Date(time + offsetMilliseconds).toISOString().slice(0, 10);
}
