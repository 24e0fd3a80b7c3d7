import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { writeDurably } from '../media/footage-files.ts';

/** What https of this server needs, in PEM. */
export interface ServerCertificate {
  readonly key: string;
  readonly cert: string;
  /** The authority's own certificate: computers that trust it trust this server. It holds no secret. */
  readonly authority: string;
}

interface Issued {
  readonly key: string;
  readonly cert: string;
}

const CURVE = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 86_400_000;
/** An authority outlives a computer of a lab. */
const AUTHORITY_DAYS = 3_650;
/** Longer-lived certificates are refused by some browsers. Source: CA/Browser Forum ballot SC-22. */
const SERVER_DAYS = 397;
/** A certificate is made anew this long before it runs out. */
const RENEW_DAYS = 30;

/**
 * A certificate for the names and addresses under which this server is reached, from an authority of its own. Both are
 * made once and kept in the data folder for the server's user alone; the server's is made anew when a name is missing in
 * it or its time runs out, the authority never is: computers have it installed.
 */
export async function loadServerCertificate(
  dataDir: string,
  names: readonly string[],
  now: Date = new Date(),
): Promise<ServerCertificate> {
  const folder = join(dataDir, 'tls');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const authority = (await read(folder, 'authority')) ?? (await keep(folder, 'authority', await makeAuthority(now)));
  const kept = await read(folder, 'server');
  const server =
    kept !== null && isGood(kept, names, now)
      ? kept
      : await keep(folder, 'server', await makeServer(authority, names, now));
  return { ...server, authority: authority.cert };
}

async function read(folder: string, name: string): Promise<Issued | null> {
  const parts = await Promise.all(
    ['key', 'pem'].map((ending) => readFile(join(folder, `${name}.${ending}`), 'utf8').catch(() => null)),
  );
  const [key, cert] = parts;
  return key == null || cert == null ? null : { key, cert };
}

/** The key first: a certificate without its key is no use, and is made again. */
async function keep(folder: string, name: string, issued: Issued): Promise<Issued> {
  await writeDurably(join(folder, `${name}.key`), Buffer.from(issued.key));
  await writeDurably(join(folder, `${name}.pem`), Buffer.from(issued.cert));
  return issued;
}

function isGood({ cert }: Issued, names: readonly string[], now: Date): boolean {
  const certificate = new X509Certificate(cert);
  const known = certificate.getExtension(SubjectAlternativeNameExtension)?.names.items.map(({ value }) => value) ?? [];
  const isFresh = certificate.notAfter.getTime() - now.getTime() > RENEW_DAYS * DAY_MS;
  return isFresh && names.every((name) => known.includes(name));
}

async function makeAuthority(now: Date): Promise<Issued> {
  const keys = await makeKeys();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: makeSerial(),
    name: 'CN=Caipai local authority',
    notBefore: new Date(now.getTime() - DAY_MS),
    notAfter: new Date(now.getTime() + AUTHORITY_DAYS * DAY_MS),
    signingAlgorithm: CURVE,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { key: await toPem(keys.privateKey), cert: certificate.toString('pem') };
}

async function makeServer(authority: Issued, names: readonly string[], now: Date): Promise<Issued> {
  const keys = await makeKeys();
  const issuer = new X509Certificate(authority.cert);
  const certificate = await X509CertificateGenerator.create({
    serialNumber: makeSerial(),
    subject: 'CN=Caipai',
    issuer: issuer.subject,
    notBefore: new Date(now.getTime() - DAY_MS),
    notAfter: new Date(now.getTime() + SERVER_DAYS * DAY_MS),
    signingAlgorithm: CURVE,
    publicKey: keys.publicKey,
    signingKey: await fromPem(authority.key),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension(
        names.map((name) => ({ type: isIP(name) === 0 ? ('dns' as const) : ('ip' as const), value: name })),
      ),
      await AuthorityKeyIdentifierExtension.create(issuer),
    ],
  });
  return { key: await toPem(keys.privateKey), cert: certificate.toString('pem') };
}

async function makeKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
}

/** Positive, and not the serial of another certificate that a computer may know. */
function makeSerial(): string {
  const bytes = webcrypto.getRandomValues(new Uint8Array(12));
  return `01${Buffer.from(bytes).toString('hex')}`;
}

async function toPem(key: webcrypto.CryptoKey): Promise<string> {
  return PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
}

async function fromPem(pem: string): Promise<webcrypto.CryptoKey> {
  return webcrypto.subtle.importKey('pkcs8', PemConverter.decodeFirst(pem), CURVE, false, ['sign']);
}
