/**
 * Joins blocks of base64 to the bytes they carry. Each block stands for a
 * whole number of bytes, so that no block waits for its neighbour.
 * @param {string[]} blocks
 * @returns {Uint8Array}
 */
export function bytesOf(blocks) {
  const decode = Uint8Array.fromBase64 ? (block) => Uint8Array.fromBase64(block) : decodeByHand;
  const parts = blocks.map(decode);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function decodeByHand(block) {
  const binary = atob(block);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
