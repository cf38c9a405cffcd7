/** The files beside the page. */

/** @param {string} name */
async function get(name) {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

/** @param {string} name */
export const getText = async (name) => (await get(name)).text();

/** @param {string} name */
export const getJSON = async (name) => (await get(name)).json();

/** @param {string} name */
export const getBytes = async (name) => new Uint8Array(await (await get(name)).arrayBuffer());
