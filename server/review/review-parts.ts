import type { NameBook } from '../accounts/name-book.ts';
import type { RaterParts } from './rater-pass.ts';

/** What the review works with. */
export interface ReviewParts extends RaterParts {
  readonly names: NameBook;
}
