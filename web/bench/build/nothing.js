/** For peers that work on the texts as they are. */
export async function nothing() {}
