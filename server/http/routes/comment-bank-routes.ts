import { must } from '#shared/lib/assert.ts';
import { bankSentenceContentSchema } from '#shared/model/bank-sentence.ts';
import { sentenceParamsSchema } from '#shared/protocol/review-contract.ts';
import {
  type BankReader,
  type CommentBankParts,
  readCommentBank,
  removeSentence,
  saveSentence,
} from '../../review/comment-bank.ts';
import { type Asker, json, nothing, type Route, route } from '../route.ts';

/** Sentences that graders keep for their comments. */
export function commentBankRoutes(parts: CommentBankParts): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/comment-bank',
      policy: 'mentor',
      isForLinks: true,
      params: nothing,
      body: nothing,
      handle: async (call) => json(await readCommentBank(parts, readerOf(call))),
    }),
    route({
      method: 'put',
      path: '/api/comment-bank/:sentenceId',
      policy: 'mentor',
      isForLinks: true,
      params: sentenceParamsSchema,
      body: bankSentenceContentSchema,
      handle: async (call) => json(await saveSentence(parts, readerOf(call), call.params.sentenceId, call.body)),
    }),
    route({
      method: 'delete',
      path: '/api/comment-bank/:sentenceId',
      policy: 'mentor',
      isForLinks: true,
      params: sentenceParamsSchema,
      body: nothing,
      handle: async (call) => json(await removeSentence(parts, readerOf(call), call.params.sentenceId)),
    }),
  ];
}

function readerOf({ person }: Pick<Asker, 'person'>): BankReader {
  return must(person, 'the policy lets nobody pass without a session');
}
