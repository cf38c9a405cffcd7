/** What the files of a first answer weigh on the way. */

import crypto from 'node:crypto';
import fs from 'node:fs';
import zlib from 'node:zlib';

const weighed = new Map(); // by hash: peers share the file of texts

/**
 * @typedef {{files: number, raw: number, gzip: number, brotli: number, quality: number}} Wire  bytes; quality: the lowest of brotli's
 *
 * @param {string[]} files
 * @returns {Wire}
 */
export function wireOf(files) {
  const sum = { files: files.length, raw: 0, gzip: 0, brotli: 0, quality: 11 };
  for (const file of files) {
    const one = weigh(fs.readFileSync(file));
    sum.raw += one.raw;
    sum.gzip += one.gzip;
    sum.brotli += one.brotli;
    sum.quality = Math.min(sum.quality, one.quality);
  }
  return sum;
}

function weigh(bytes) {
  const key = crypto.createHash('sha256').update(bytes).digest('hex');
  if (!weighed.has(key)) weighed.set(key, packed(bytes));
  return weighed.get(key);
}

/** A file that is packed already goes as it is. */
function packed(bytes) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
  const quality = qualityFor(bytes.length);
  const params = { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return {
    raw: bytes.length, quality,
    gzip: Math.min(bytes.length, zlib.gzipSync(bytes, { level: 9 }).length),
    brotli: Math.min(bytes.length, zlib.brotliCompressSync(bytes, { params }).length),
  };
}

/** As a host would choose it: 11 takes two seconds a megabyte. @param {number} length */
export function qualityFor(length) {
  if (length > 30e6) return 5;
  return length > 1e6 ? 9 : 11;
}
