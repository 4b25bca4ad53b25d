// A mail server for the tests. It tells its port and each message on standard output, one JSON value a line.
// What it does with a message follows from the receiver's name: refuse@ (550), later@ (451), drop@ (hangs up).
// As "hold" it takes the first message and never answers.
import { SMTPServer } from 'smtp-server';

const [mode = 'plain'] = process.argv.slice(2);
const isPlain = mode === 'plain' || mode === 'hold';
let held = mode !== 'hold';
const tell = (value) => process.stdout.write(JSON.stringify(value) + '\n');
const refusal = (code, text) => Object.assign(new Error(text), { responseCode: code });

const server = new SMTPServer({
  disabledCommands: isPlain ? ['AUTH', 'STARTTLS'] : [],
  authOptional: mode !== 'auth',
  allowInsecureAuth: true,
  disableReverseLookup: true,
  onAuth: (auth, session, done) =>
    auth.username === 'sender' && auth.password === 'secret' ? done(null, { user: auth.username }) : done(refusal(535, 'Wrong name or password')),
  onRcptTo: (address, session, done) => {
    const name = address.address.split('@')[0];
    if (name === 'refuse') return done(refusal(550, 'No such mailbox'));
    if (name === 'later') return done(refusal(451, 'Try again later'));
    done();
  },
  onData: (stream, session, done) => {
    const parts = [];
    stream.on('data', (part) => parts.push(part));
    stream.on('end', () => {
      if (session.envelope.rcptTo.some((to) => to.address.startsWith('drop@'))) return server.connections.forEach((open) => open._socket.destroy());
      tell({ to: session.envelope.rcptTo.map((to) => to.address), from: session.envelope.mailFrom.address, secure: session.secure, raw: Buffer.concat(parts).toString('latin1') });
      if (held) return done();
      held = true;
    });
  },
});
server.on('error', () => {});
server.listen(0, '127.0.0.1', () => tell({ port: server.server.address().port }));
process.stdin.resume().on('end', () => process.exit(0));
