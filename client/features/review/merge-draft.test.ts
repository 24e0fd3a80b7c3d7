import { expect, test } from 'vitest';
import type { GradeContent, Marks } from '#shared/model/grade.ts';
import { mergeDraft } from './merge-draft.ts';

const draft = (marks: Marks, note = ''): GradeContent => ({ marks, note });

test('[REV-22] what one tab alone has changed is taken over, whichever it is', () => {
  const base = draft({ product: 3, rhythm: 3 }, 'first');
  const merged = mergeDraft(
    base,
    draft({ product: 4, rhythm: 3, interaction: 2 }, 'first'),
    draft({ product: 3, rhythm: null }, 'second'),
  );
  expect(merged).toEqual({ marks: { product: 4, rhythm: null, interaction: 2 }, note: 'second', conflicts: [] });
});

test('[REV-22] what both have changed in two ways is a conflict, and keeps what stands here', () => {
  const base = draft({ product: 3 }, 'first');
  expect(mergeDraft(base, draft({ product: 4 }, 'mine'), draft({ product: 2 }, 'other'))).toEqual({
    marks: { product: 4 },
    note: 'mine',
    conflicts: ['product', 'note'],
  });
});

test('the same change in both is none', () => {
  const base = draft({ product: 3 });
  expect(mergeDraft(base, draft({ product: 5 }), draft({ product: 5 })).conflicts).toEqual([]);
});

test('where nobody knows what both began with, every difference is a conflict but an empty place', () => {
  const merged = mergeDraft(null, draft({ product: 4, rhythm: 1 }), draft({ product: 2, interaction: 5 }, 'other'));
  expect(merged).toEqual({
    marks: { product: 4, rhythm: 1, interaction: 5 },
    note: 'other',
    conflicts: ['product'],
  });
});

test('a mark that says "nothing to judge" is a mark: it conflicts with a level', () => {
  expect(mergeDraft(draft({}), draft({ product: null }), draft({ product: 1 })).conflicts).toEqual(['product']);
});
