/**
 * Takes away the browser's ways to reach another machine that the policy in
 * the page does not cover. The page uses none of them.
 */
export function removeNetworkEntrances() {
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport']) {
    if (name in globalThis) Object.defineProperty(globalThis, name, { value: undefined, writable: false, configurable: false });
  }
}
