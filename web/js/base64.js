/**
 * Joins blocks of base64 to the bytes they carry. Each block stands for a
 * whole number of bytes, so that no block waits for its neighbour.
 * @param {string[]} blocks
 * @returns {Uint8Array}
 */
export function bytesOf(blocks) {
  const bytes = new Uint8Array(blocks.reduce((sum, block) => sum + sizeOf(block), 0));
  const decode = bytes.setFromBase64 ? (block, into) => into.setFromBase64(block) : decodeByHand;
  let at = 0;
  for (const block of blocks) {
    const size = sizeOf(block);
    decode(block, bytes.subarray(at, at + size));
    at += size;
  }
  return bytes;
}

function sizeOf(block) {
  const padding = block.endsWith('==') ? 2 : block.endsWith('=') ? 1 : 0;
  return Math.floor(block.length / 4) * 3 - padding;
}

function decodeByHand(block, into) {
  const binary = atob(block);
  for (let i = 0; i < binary.length; i++) into[i] = binary.charCodeAt(i);
}
