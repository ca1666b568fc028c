/**
 * The load generator: a process of its own, so that what it costs is in nobody's figures. Each client keeps one
 * connection and asks for the next advance when the last is answered. Bare sockets, because on two cores a comfortable
 * client would take from the server what it needs to answer.
 *
 * Reads its settings as JSON from standard input (without `seconds` it goes through all targets and then ends); writes `measuring` when the warm-up is over and one JSON line
 * with the figures at the end.
 */
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

const settings = JSON.parse(await text(process.stdin));
const { port, clients, warmUp, seconds, targets, path, token } = settings;
const body = JSON.stringify(settings.body ?? {});

let next = 0;
let answered = 0;
let measuring = false;
let over = false;
let began = 0n;
let elapsed = 0;
const latencies = [];
const unexpected = new Map();

function begin() {
  measuring = true;
  began = process.hrtime.bigint();
  console.log('measuring');
}

function finish() {
  if (over) return;
  elapsed = Number(process.hrtime.bigint() - began) / 1e9;
  measuring = false;
  over = true;
  console.log('measured');
}

function request() {
  if (next >= targets.length) throw new Error('the load generator ran out of instances to advance');
  const target = path.replace('{id}', targets[next++]);
  return (
    `POST ${target} HTTP/1.1\r\nhost: localhost:${port}\r\nauthorization: Bearer ${token}\r\n` +
    `idempotency-key: ${randomUUID()}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`
  );
}

function client() {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    let received = '';
    let sent = 0n;
    const send = () => {
      sent = process.hrtime.bigint();
      socket.write(request());
    };
    const answer = (status) => {
      if (status < 200 || status > 299) unexpected.set(status, (unexpected.get(status) ?? 0) + 1);
      else if (measuring) {
        answered += 1;
        latencies.push(Number(process.hrtime.bigint() - sent) / 1e6);
      }
      if (seconds === undefined && next >= targets.length) finish();
      if (over) {
        socket.end();
        resolve();
      } else send();
    };
    socket.setEncoding('latin1');
    socket.on('connect', send);
    socket.on('data', (chunk) => {
      received += chunk;
      const head = received.indexOf('\r\n\r\n');
      if (head === -1) return;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(received.slice(0, head))?.[1] ?? 'NaN');
      if (Number.isNaN(length))
        return reject(new Error(`an answer without a length: ${received.slice(0, 400)}`));
      if (received.length < head + 4 + length) return;
      const status = Number(received.slice(9, 12));
      if (status > 299 && unexpected.size === 0) process.stderr.write(`${received.slice(0, 600)}\n`);
      received = '';
      try {
        answer(status);
      } catch (error) {
        reject(error);
      }
    });
    socket.on('error', reject);
    socket.on('close', () => (over ? resolve() : reject(new Error('the server closed the connection'))));
  });
}

if (seconds === undefined) begin();
else {
  setTimeout(begin, warmUp * 1000);
  setTimeout(finish, (warmUp + seconds) * 1000);
}
try {
  await Promise.all(Array.from({ length: clients }, client));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
latencies.sort((a, b) => a - b);
const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))];
console.log(
  JSON.stringify({
    answered,
    elapsed,
    p50: at(0.5),
    p99: at(0.99),
    used: next,
    unexpected: Object.fromEntries(unexpected),
  }),
);
process.exit(0);
