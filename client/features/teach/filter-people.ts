import type { PersonRow } from '#shared/protocol/people-contract.ts';

/** Parts of the list of people. */
export type PeopleFilter = 'all' | 'staff' | 'students';

/** People of a part whose name, user name or class contains what is typed; case does not matter. */
export function filterPeople(people: readonly PersonRow[], filter: PeopleFilter, wanted: string): readonly PersonRow[] {
  const text = wanted.trim().toLowerCase();
  return people.filter((person) => isIn(person, filter) && (text === '' || wordsOf(person).includes(text)));
}

function isIn({ role }: PersonRow, filter: PeopleFilter): boolean {
  return filter === 'all' || (role === 'student') === (filter === 'students');
}

function wordsOf(person: PersonRow): string {
  return [person.name, person.username, ...person.classes.map((one) => one.name)].join('\n').toLowerCase();
}
