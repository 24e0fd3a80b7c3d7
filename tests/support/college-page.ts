import type { Page } from 'playwright-core';
import { must } from '#shared/lib/assert.ts';
import { filled, type ScreenWords, saying } from './screen-words.ts';

/** Somebody with an account, as they sign in. */
export interface Account {
  readonly name: string;
  readonly username: string;
  readonly password: string;
}

/** Fills the form of a new account and sends it with the button of that name. */
async function fillAccount(page: Page, words: ScreenWords, account: Account, send: string): Promise<void> {
  const { field } = words.account;
  const main = page.getByRole('main');
  await main.getByLabel(field.name, { exact: true }).fill(account.name);
  await main.getByLabel(field.username, { exact: true }).fill(account.username);
  await main.getByLabel(field.password, { exact: true }).fill(account.password);
  await main.getByRole('button', { name: send, exact: true }).click();
}

/** Makes the first administrator by the link that the server printed. */
export async function setUp(page: Page, words: ScreenWords, link: string, college: string, admin: Account) {
  await page.goto(link);
  await page.getByLabel(words.account.field.college).fill(college);
  await fillAccount(page, words, admin, words.account.setup.submit);
  await greeted(page, words, admin.name);
}

/** Joins a class by a code in any writing, and makes the account on the way. */
export async function joinClass(
  page: Page,
  words: ScreenWords,
  { url, code, team }: { readonly url: string; readonly code: string; readonly team: string | null },
  student: Account,
): Promise<void> {
  await enterCode(page, words, url, code.toLowerCase().replace('-', ' '));
  const choice = page.getByLabel(words.account.field.team);
  await choice.waitFor();
  if (team !== null) await choice.selectOption({ label: team });
  await fillAccount(page, words, student, words.account.join.submit);
  await greeted(page, words, student.name);
}

/** Enters a code on the join page. */
export async function enterCode(page: Page, words: ScreenWords, url: string, code: string): Promise<void> {
  await page.goto(`${url}/join`);
  await page.getByLabel(words.account.field.code).fill(code);
  await page.getByRole('button', { name: words.account.join.look, exact: true }).click();
}

/** Signs in with a password that was handed out, and chooses an own one, as the page asks. */
export async function signInFirst(page: Page, words: ScreenWords, url: string, account: Account, oneTime: string) {
  const { field, signIn, password } = words.account;
  await page.goto(`${url}/signin`);
  const main = page.getByRole('main');
  await main.getByLabel(field.username, { exact: true }).fill(account.username);
  await main.getByLabel(field.password, { exact: true }).fill(oneTime);
  await main.getByRole('button', { name: signIn.submit, exact: true }).click();
  await main.getByRole('region', { name: password.forced }).waitFor();
  await main.getByLabel(password.oneTime).fill(oneTime);
  await main.getByLabel(field.newPassword).fill(account.password);
  await main.getByRole('button', { name: password.submit, exact: true }).click();
  await main.getByRole('region', { name: password.title, exact: true }).waitFor();
}

/** Adds a teacher or a mentor on the page of people. Answers the password that is shown once. */
export async function addPerson(
  page: Page,
  words: ScreenWords,
  { name, username }: Account,
  role: 'teacher' | 'mentor',
): Promise<string> {
  const { roster, people, passwords } = words.teach;
  await page.getByRole('navigation').getByRole('link', { name: words.common.nav.people }).click();
  await page.getByRole('heading', { name: people.title, exact: true }).waitFor();
  const main = page.getByRole('main');
  await main.getByLabel(roster.name, { exact: true }).fill(name);
  await main.getByLabel(roster.username, { exact: true }).fill(username);
  const choice = main.getByLabel(people.role, { exact: true });
  if ((await choice.count()) > 0) await choice.selectOption(role);
  await main.getByRole('button', { name: people.submit, exact: true }).click();
  const note = main.getByRole('region', { name: filled(passwords.oneTitle, { name }) });
  return must(await note.getByRole('definition').nth(1).textContent(), 'a password is shown');
}

/** Waits for the greeting of home. */
export async function greeted(page: Page, words: ScreenWords, name: string): Promise<void> {
  await page.getByRole('heading', { name: filled(words.home.greeting, { name }) }).waitFor();
}

/** The code that a page shows large. */
export async function shownCode(page: Page, words: ScreenWords): Promise<string> {
  const code = page.getByLabel(saying(words.common.joinCode.spelled)).first();
  return must(await code.textContent(), 'a code is shown');
}
