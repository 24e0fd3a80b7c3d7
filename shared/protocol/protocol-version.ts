/**
 * Version of everything on the wire. A client of another version is refused with `wire/wrong_version`.
 * History: 1 first version.
 */
export const PROTOCOL_VERSION = 1;
