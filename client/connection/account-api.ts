import type { CodeTarget, JoinClass } from '#shared/protocol/class-contract.ts';
import type { Me, PasswordChange, Setup, SignIn } from '#shared/protocol/people-contract.ts';
import { getJson, type HttpResult, patchJson, postJson } from './http-client.ts';

/** The routes about who this browser is. All that change it answer with who it is then. None of them rejects. */
export const accountApi = {
  me: (): Promise<HttpResult<Me>> => getJson('/api/me'),
  rename: (name: string): Promise<HttpResult<Me>> => patchJson('/api/me', { name }),
  setUp: (request: Setup): Promise<HttpResult<Me>> => postJson('/api/setup', request),
  signIn: (request: SignIn): Promise<HttpResult<Me>> => postJson('/api/sign-in', request),
  signOut: (): Promise<HttpResult<Me>> => postJson('/api/sign-out', {}),
  changePassword: (request: PasswordChange): Promise<HttpResult<Me>> => postJson('/api/me/password', request),
  code: (code: string): Promise<HttpResult<CodeTarget>> => getJson(`/api/codes/${encodeURIComponent(code)}`),
  joinClass: (request: JoinClass): Promise<HttpResult<Me>> => postJson('/api/classes/join', request),
};
