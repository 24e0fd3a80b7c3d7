/**
 * `Set-Cookie` values for a connection: `Secure` where the browser will only come back over https. Over plain http in a
 * lab the cookie must go without, or nobody could sign in.
 */
export function sealCookies(cookies: readonly string[], isSecure: boolean): readonly string[] {
  return isSecure ? cookies.map((cookie) => `${cookie}; Secure`) : cookies;
}
