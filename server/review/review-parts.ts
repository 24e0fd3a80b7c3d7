import type { Rubric } from '#shared/model/rubric.ts';
import type { NameBook } from '../accounts/name-book.ts';
import type { AnnotatorParts } from './rater-pass.ts';

/** What the review works with. */
export interface ReviewParts extends AnnotatorParts {
  readonly names: NameBook;
  /** The rubric that recordings are scored and graded with. */
  readonly rubric: Rubric;
}
