/**
 * Version of everything on the wire. A client of another version is refused with `wire/wrong_version`.
 * History: 1 first version. 2 the whole first vocabulary, people and classes, review. 3 paid traffic, answers that are
 * wrong, incidents with the terms they are graded by, stock that is withdrawn. 4 the terms of paid traffic, slow mode, blocked
 * words, plans that change on air. 5 drills of a moment. 6 findings that are
 * judged. 7 what is recorded now (`room:footage`). 8 a pass to look on comes with it at a join.
 * 9 lines that follow the host's prompt.
 */
export const PROTOCOL_VERSION = 9;
