import { expect, test } from 'vitest';
import { roomOfRequest } from './room-of-request.ts';

test.each([
  ['/socket.io/?EIO=4&transport=websocket&room=r123', { id: 'r123', hasHome: false }],
  ['/api/rehearsals/r123/debrief?lang=zh', { id: 'r123', hasHome: true }],
  ['/api/rehearsals/r123', { id: 'r123', hasHome: true }],
  ['/media/footage/r123/p1/0', { id: 'r123', hasHome: false }],
  ['/media/watch/w123/p1/0', { id: 'w123', hasHome: false }],
])('%s is about a room', (address, room) => expect(roomOfRequest(address)).toEqual(room));

test.each([
  '/socket.io/?EIO=4',
  '/socket.io/?room=%2e%2e%2f',
  '/api/rehearsals',
  '/api/rehearsals/%E0%A4%A/debrief',
  '/api/classes/c1/wall',
  '/media/projects/sleep-season/a.png',
  '//',
  '*',
])('%s is for any node', (address) => expect(roomOfRequest(address)).toBeNull());
