/**
 * What a run is to do, from variables of the environment (README.md lists
 * them), so that `make bench NAME=VALUE` passes them on.
 *
 * @typedef {object} Options
 * @property {string} docs      folder of docs-N.jsonl and queries-N.json, or "" for Debian's documentation
 * @property {number[]} sizes   numbers of texts; 0 stands for all that the default corpus has
 * @property {string[]} peers   adapters, in order
 * @property {string[]} steps   of [allSteps]
 * @property {number} rounds    of first answers
 * @property {number} waitMs    after which a page that has not answered is given up
 * @property {boolean} curve    figures by size rather than by peer
 * @property {boolean} add      keep the last run's figures of what this run leaves out
 */

export const allSteps = ['build', 'first', 'wire', 'query'];

export const allPeers = ['querlese', 'scan', 'sqlite-unicode61', 'pagefind', 'minisearch', 'ufuzzy', 'flexsearch', 'fuse', 'lunr', 'orama'];

/**
 * @param {Record<string, string|undefined>} env
 * @returns {Options}
 */
export function readOptions(env) {
  const curve = numbers(env, 'BENCH_CURVE');
  return {
    docs: env.BENCH_DOCS ?? '',
    sizes: curve.length > 0 ? curve : listed(numbers(env, 'BENCH_SIZE'), [env.BENCH_DOCS ? 1000 : 0]),
    peers: names(env, 'BENCH_PEERS', allPeers, curve.length > 0 ? ['querlese', 'scan'] : allPeers),
    steps: names(env, 'BENCH_STEPS', allSteps, allSteps),
    rounds: numbers(env, 'BENCH_ROUNDS')[0] ?? 5,
    waitMs: (numbers(env, 'BENCH_WAIT')[0] ?? 60) * 1000,
    curve: curve.length > 0,
    add: Boolean(env.BENCH_ADD),
  };
}

function words(env, name) {
  return (env[name] ?? '').split(/[\s,]+/).filter(Boolean);
}

function listed(given, otherwise) {
  return given.length > 0 ? given : otherwise;
}

function names(env, name, known, otherwise) {
  const given = words(env, name);
  const strange = given.filter((word) => !known.includes(word));
  if (strange.length > 0) throw new Error(`${name}: ${strange.join(', ')}: not one of ${known.join(', ')}`);
  return listed(given, otherwise);
}

function numbers(env, name) {
  return words(env, name).map((word) => {
    const n = Number(word);
    if (!Number.isInteger(n) || n < 1) throw new Error(`${name}: ${word}: not a whole number from 1 on`);
    return n;
  });
}
