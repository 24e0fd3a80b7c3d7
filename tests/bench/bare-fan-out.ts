import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Server } from 'socket.io';

/**
 * The reference of the rooms bench, a process of its own: Socket.IO and nothing else. Sends each room the given frames
 * in turn, four a second, with the number of the tick; the frames are in a file. Answers commands at once.
 */
const [roomCount = '1', framesFile = ''] = process.argv.slice(2);
const frames: readonly unknown[] = JSON.parse(readFileSync(framesFile, 'utf8'));
const http = createServer();
const io = new Server(http, { perMessageDeflate: false, serveClient: false });
io.on('connection', (socket) => {
  socket.on('enter', (room: string, ack: () => void) => {
    socket.join(room);
    ack();
  });
  socket.on('command', (ack: () => void) => ack());
});
for (let room = 0; room < Number(roomCount); room += 1) {
  let tick = 0;
  setTimeout(
    () =>
      setInterval(() => {
        tick += 1;
        io.to(String(room)).emit('room:frame', frames[(room + tick) % frames.length], tick);
      }, 250),
    (room * 250) / Number(roomCount),
  );
}
http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  console.log(`port ${typeof address === 'object' && address !== null ? address.port : 0}`);
});
