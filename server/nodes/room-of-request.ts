/** The room that a request is about, as its address says it. */
export interface RequestedRoom {
  /** Room id or watch id. */
  readonly id: string;
  /** Whether it is looked after where it is at home when nobody runs it: what is computed of a recording is kept in memory. */
  readonly hasHome: boolean;
}

const ROOM_PATH = /^\/(?:api\/rehearsals|media\/footage|media\/watch)\/([\w-]{1,80})(?:\/|$)/;

/** Finds the room in a request's address; null for everything that any node answers. */
export function roomOfRequest(address: string): RequestedRoom | null {
  if (!URL.canParse(address, 'http://caipai.invalid')) return null;
  const { pathname, searchParams } = new URL(address, 'http://caipai.invalid');
  if (pathname.startsWith('/socket.io/')) {
    const id = searchParams.get('room');
    return id === null || !/^[\w-]{1,80}$/.test(id) ? null : { id, hasHome: false };
  }
  const id = ROOM_PATH.exec(pathname)?.[1];
  return id === undefined ? null : { id, hasHome: pathname.startsWith('/api/') };
}
