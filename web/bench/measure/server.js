/**
 * A server on the loopback address that remembers what was asked for. Its
 * headers isolate the page, which gives it clocks of 5 µs.
 */

import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript',
  '.json': 'application/json', '.wasm': 'application/wasm', '.css': 'text/css',
};
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin', 'Cache-Control': 'no-store',
};

/**
 * @param {string} folder
 * @returns {Promise<{address: string, asked: Set<string>, close: () => void}>}  asked: files, to be cleared by the caller
 */
export function serve(folder) {
  const asked = new Set();
  const server = http.createServer((request, response) => {
    const name = path.normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    const file = path.join(folder, name);
    fs.stat(file, (error, info) => {
      if (error || !info.isFile()) {
        response.writeHead(404, headers).end();
        return;
      }
      asked.add(file);
      const type = types[path.extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { ...headers, 'Content-Type': type, 'Content-Length': info.size });
      fs.createReadStream(file, { highWaterMark: 1 << 20 }).pipe(response);
    });
  });
  const close = () => {
    server.close();
    server.closeAllConnections?.();
  };
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done({ address: `http://127.0.0.1:${server.address().port}`, asked, close })));
}
