/**
 * The sum of the shell's way to write times, "0m1.50s 1m0.25s", in seconds.
 * @param {string} line
 */
export function clockSeconds(line) {
  const found = [...line.matchAll(/(\d+)m([\d.]+)s/g)];
  if (found.length === 0) throw new Error(`no times in ${JSON.stringify(line)}`);
  return found.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}
