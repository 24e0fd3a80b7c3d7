/** Beginnings of the commonest passwords of leaked lists, and those that this field suggests. All lower case. */
const COMMON = [
  'password',
  'passw0rd',
  'p@ssw0rd',
  'qwertyui',
  'qwer1234',
  'asdfghjk',
  'asdf1234',
  'zxcvbnm',
  'iloveyou',
  'letmein',
  'welcome',
  'admin',
  'administrator',
  'student',
  'teacher',
  'mentor',
  'caipai',
  'woaini',
  'abc123',
  'abcd1234',
  'abcdefgh',
  'a1b2c3d4',
  '1q2w3e4r',
  '1qaz2wsx',
  'q1w2e3r4',
  '5201314',
  '1314520',
  'football',
  'baseball',
  'princess',
  'sunshine',
  'superman',
  'monkey',
  'dragon',
  'master',
];

/**
 * Whether a password is among the first that anybody tries: a common word with at most four more characters, one
 * character or a short pattern again and again, a row of digits, or the user name itself.
 */
export function isCommonPassword(password: string, username: string): boolean {
  const text = password.normalize('NFKC').toLowerCase();
  if (text.includes(username) && text.length <= username.length + 4) return true;
  if (/^(.{1,3})\1+.{0,2}$/u.test(text) || isRun(text)) return true;
  return COMMON.some((word) => text.startsWith(word) && text.length <= word.length + 4);
}

/** `12345678`, `87654321`, `abcdefgh`, `1234567890`. */
function isRun(text: string): boolean {
  const steps = new Set(
    Array.from({ length: text.length - 1 }, (_, at) => (text.charCodeAt(at + 1) - text.charCodeAt(at) + 10) % 10),
  );
  return steps.size === 1 && /^(?:\d+|[a-z]+)$/.test(text);
}
