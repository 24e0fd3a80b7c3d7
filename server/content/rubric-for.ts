import { must } from '#shared/lib/assert.ts';
import type { RoomHeader } from '#shared/model/recording.ts';
import type { Rubric } from '#shared/model/rubric.ts';
import { DEFAULT_RUBRIC_ID } from '#shared/model/rubric-pack.ts';
import type { Content } from './load-content.ts';

/**
 * The rubric by which a room is scored and graded: the one that it was opened with; the default one when it names none,
 * or one that has left the content since. Scorecards and grades say which it was.
 */
export function rubricFor({ rubrics }: Pick<Content, 'rubrics'>, { rubricId }: Pick<RoomHeader, 'rubricId'>): Rubric {
  return rubrics.find(({ id }) => id === rubricId) ?? defaultRubric({ rubrics });
}

/** The rubric by which everything is scored that names no other. */
export function defaultRubric({ rubrics }: Pick<Content, 'rubrics'>): Rubric {
  return must(
    rubrics.find(({ id }) => id === DEFAULT_RUBRIC_ID),
    'content without the default rubric',
  );
}
