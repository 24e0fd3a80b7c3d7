import type {
  ClassPairs,
  LinkFace,
  MadeLink,
  MentorAbout,
  MentorLink,
  MentorRow,
  NewLink,
  NewMentorRequest,
  PairRequest,
} from '#shared/protocol/mentor-contract.ts';
import type { Me } from '#shared/protocol/people-contract.ts';
import type { LinkRecording } from '#shared/protocol/review-pack.ts';
import { deleteJson, getFile, getJson, type HttpResult, patchJson, postJson, putJson } from './http-client.ts';

const linksOf = (classId: string) => `/api/classes/${classId}/mentor-links`;

/** The routes of mentors, pairs and magic links. None of them rejects. */
export const mentorApi = {
  mentors: (): Promise<HttpResult<readonly MentorRow[]>> => getJson('/api/mentors'),
  add: (request: NewMentorRequest): Promise<HttpResult<readonly MentorRow[]>> => postJson('/api/mentors', request),
  describe: (personId: string, about: MentorAbout): Promise<HttpResult<readonly MentorRow[]>> =>
    patchJson(`/api/mentors/${personId}`, about),
  pairs: (classId: string): Promise<HttpResult<ClassPairs>> => getJson(`/api/classes/${classId}/pairs`),
  setPair: (classId: string, teamId: string, pair: PairRequest): Promise<HttpResult<ClassPairs>> =>
    putJson(`/api/classes/${classId}/teams/${teamId}/pair`, pair),
  links: (classId: string): Promise<HttpResult<readonly MentorLink[]>> => getJson(linksOf(classId)),
  makeLink: (classId: string, request: NewLink): Promise<HttpResult<MadeLink>> => postJson(linksOf(classId), request),
  revokeLink: (classId: string, linkId: string): Promise<HttpResult<readonly MentorLink[]>> =>
    deleteJson(`${linksOf(classId)}/${linkId}`),
  /** What a link opens, to make review packs of. */
  linkRecordings: (classId: string, linkId: string): Promise<HttpResult<readonly LinkRecording[]>> =>
    getJson(`${linksOf(classId)}/${linkId}/recordings`),
  pack: (classId: string, linkId: string, roomId: string, hasFootage: boolean): Promise<HttpResult<File>> =>
    getFile(`${linksOf(classId)}/${linkId}/recordings/${roomId}/review-pack${hasFootage ? '?footage=1' : ''}`),
  /** What a link is for; opens nothing. */
  look: (token: string): Promise<HttpResult<LinkFace>> => postJson('/api/mentor-links/look', { token }),
  open: (token: string): Promise<HttpResult<Me>> => postJson('/api/mentor-links/open', { token }),
};
