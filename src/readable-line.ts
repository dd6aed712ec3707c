/**
 * A line of log as people read it: time of day, level where it is no news, channel, message, then whatever else is known.
 *
 * @param line JSON as the logger writes it; anything else is given back as it came
 */
export function readableLine(line: string): string {
  try {
    const { time, level, channel, msg, ...fields } = JSON.parse(line) as Record<string, unknown>;
    const known = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
    const details = known.map(
      ([name, value]) => `${name}=${typeof value === "string" ? value : JSON.stringify(value)}`,
    );
    const mark = level === "info" ? undefined : String(level).toUpperCase();
    const words = [String(time).slice(11, 19), mark, channel && `${channel}:`, msg, ...details];
    return `${words.filter(Boolean).join(" ")}\n`;
  } catch {
    return line;
  }
}
