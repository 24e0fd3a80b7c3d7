import { type Incident, incidentSchema } from '#shared/model/incident.ts';

const both = (text: string) => ({ zh: `${text}。`, en: text });

/** An incident of the moderator with three lines by two viewers, the last one five seconds late. */
export function makeIncident(overrides: Partial<Incident> = {}): Incident {
  return incidentSchema.parse({
    id: 'heckler',
    name: both('Heckler'),
    brief: both('Somebody shouts'),
    truth: both('He never bought anything'),
    expected: both('One calm line, then on with the goods'),
    ownerRole: 'moderator',
    seconds: 30,
    gravity: 1,
    trigger: { on: 'time' },
    acts: [{ roles: ['moderator'], seconds: 30, any: [{ kind: 'reply', by: 0 }] }],
    question: both('Who answered first?'),
    viewers: [both('Loud One'), both('Echo')],
    lines: [
      { by: 0, afterSeconds: 0, intent: 'rude', text: both('junk') },
      { by: 1, afterSeconds: 0, intent: 'doubt', text: both('is it?') },
      { by: 0, afterSeconds: 5, intent: 'rude', text: both('junk, I say') },
    ],
    ...overrides,
  });
}
