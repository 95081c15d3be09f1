import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { readConfig, StartError, VARIABLES } from './config.ts';

describe('the configuration', () => {
  it('needs nothing', () => {
    const config = readConfig({});
    assert.deepEqual([config.port, config.host, config.pace, config.trustProxy], [2567, undefined, 1, 0]);
    assert.ok(isAbsolute(config.dataDir));
    assert.deepEqual([config.publicUrl, config.mongodbUri, config.secret, config.maxSeats], Array(4).fill(undefined));
  });

  it('takes an empty variable for one that is not set', () => {
    assert.equal(readConfig({ PORT: '', HOST: ' ', SECRET: '' }).port, 2567);
  });

  it('reads what is set', () => {
    const config = readConfig({
      PORT: '8080',
      HOST: '::1',
      PUBLIC_URL: 'https://quiz.example.org/',
      MONGODB_URI: 'mongodb+srv://db.example.org/quiz',
      TRUST_PROXY: '2',
      PACE: '.5',
      QUESTION_LANG: 'PT-br',
      QUESTION_KINDS: 'choice, cards:pairs',
      MAX_SEATS: '2000',
      LOG_LEVEL: 'debug',
    });
    assert.equal(config.questionLang, 'pt-BR');
    assert.deepEqual(config.questionKinds, ['choice', 'cards:pairs']);
    assert.deepEqual(
      [config.port, config.host, config.publicUrl, config.trustProxy, config.pace, config.maxSeats, config.logLevel],
      [8080, '::1', 'https://quiz.example.org', 2, 0.5, 2000, 'debug'],
    );
  });

  const wrong: [string, string[]][] = [
    ['PORT', ['eighty', '-1', '65536', '25.5', '0x10', '1e3', 'Infinity', '2567a']],
    ['HOST', ['a host', 'http://x', '$(id)']],
    ['PUBLIC_URL', ['quiz.example.org', 'ftp://x.org', 'javascript:alert(1)']],
    ['MONGODB_URI', ['localhost:27017', 'http://x']],
    ['REDIS_URL', ['localhost:6379', 'http://x']],
    ['PUBLIC_ADDRESS', ['https://x.org', 'a host', 'at//x']],
    ['TRUST_PROXY', ['true', '11', '1.5']],
    ['KEEP_DAYS', ['-1', '4000', 'a month']],
    ['PACE', ['0', 'fast', '3', '-1', '.']],
    ['DATASET', ['yes', 'Public']],
    ['OBJECT_STORE', ['s3://', 's3://A bucket', 's3://b?x=y']],
    ['S3_ENDPOINT', ['s3.example.org', 'ftp://x.org']],
    ['S3_REGION', ['eu central', '../x']],
    ['MAX_SEATS', ['1', '5001', '']],
    ['LOG_LEVEL', ['loud']],
    ['QUESTION_LANG', ['English', 'e', '??']],
    ['QUESTION_KINDS', ['quiz', 'choice,', 'choice,essay', 'all,choice']],
    ['SECRET', ['too short']],
    ['OPENAI_API_KEY', ['zz']],
    ['OPENAI_BASE_URL', ['localhost:11434', 'file:///model']],
    ['OPENAI_DOLLARS_IN', ['free', '-1']],
    ['GENERATE_AT_ONCE', ['0', 'many']],
    ['GENERATE_TOKENS_PER_REQUEST', ['10']],
    ['WORKER', ['outside']],
    ['APPEALS', ['x'.repeat(201)]],
    ['CLERK_PUBLISHABLE_KEY', ['sk_test_abc', 'pk_test_', 'pk_live_bm90IGEgaG9zdA==']],
    ['CLERK_JWT_KEY', ['abc', '-----BEGIN PUBLIC KEY-----\\nAAAA\\n-----END PUBLIC KEY-----']],
    ['OIDC_ISSUER', ['login.example.org', 'http://login.example.org', 'ftp://x.org']],
    ['OIDC_CLIENT_SECRET', ['short']],
    ['OIDC_NAME', ['x'.repeat(41)]],
    ['OPERATOR_KEY', ['too short to be a key', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa']],
  ];
  for (const [name, values] of wrong) {
    for (const value of values.filter(Boolean)) {
      it(`names ${name} when it is ${JSON.stringify(value)}`, () => {
        assert.throws(
          () => readConfig({ [name]: value }),
          (error) => {
            assert.ok(error instanceof StartError);
            assert.match(error.message, new RegExp(`^${name} is .*: expected .*\\. See README.md, "Settings"\\.$`));
            assert.equal(
              error.message.includes(value),
              ![
                ...['SECRET', 'MONGODB_URI', 'REDIS_URL', 'OPERATOR_KEY', 'OPENAI_API_KEY', 'OIDC_CLIENT_SECRET'],
              ].includes(name),
            );
            return true;
          },
        );
      });
    }
  }

  it('keeps files in a folder, or in a bucket whose keys are named', () => {
    assert.match(JSON.stringify(readConfig({ DATA_DIR: '/srv/quiz' }).objects), /"folder":".*quiz.objects"/);
    const keys = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'key' };
    const store = {
      endpoint: 'https://s3.eu-west-3.amazonaws.com',
      region: 'eu-west-3',
      bucket: 'quiz',
      prefix: 'our/hall',
    };
    assert.deepEqual(readConfig({ OBJECT_STORE: 's3://quiz/our/hall/', S3_REGION: 'eu-west-3', ...keys }).objects, {
      ...{ ...store, accessKeyId: 'id', secretAccessKey: 'key' },
    });
    assert.throws(() => readConfig({ OBJECT_STORE: 's3://quiz' }), /S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY/);
  });

  it('has what machines of one arcade share, where there are several', () => {
    const shared = { REDIS_URL: 'redis://redis:6379', MONGODB_URI: 'mongodb://mongo/quiz' };
    const { publicAddress, redisUrl } = readConfig({ ...shared, PUBLIC_ADDRESS: 'quiz.example.org/at/{host}/' });
    assert.deepEqual([publicAddress, redisUrl], [`quiz.example.org/at/${hostname()}`, shared.REDIS_URL]);
    assert.equal(readConfig({ ...shared, PUBLIC_ADDRESS: '/at/{host}' }).publicAddress, `/at/${hostname()}`);
    for (const name of ['REDIS_URL', 'MONGODB_URI'])
      assert.throws(
        () => readConfig({ ...shared, [name]: '', PUBLIC_ADDRESS: 'quiz.example.org' }),
        new RegExp(`PUBLIC_ADDRESS makes this machine one of several .*share ${name}: set it too`),
      );
  });

  describe('of sign-in', () => {
    const oidc = { OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_ID: 'quiz' };
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString().trim();
    const clerk = { CLERK_PUBLISHABLE_KEY: 'pk_test_Y2xlcmsuZXhhbXBsZS5vcmck', CLERK_JWT_KEY: pem };
    const at = { PUBLIC_URL: 'https://example.org/quiz/' };

    it('is off where nothing of it is set', () => assert.equal(readConfig(at).signIn, null));

    it('[SI8] sends people back to the page, whatever path it lies under', () => {
      assert.deepEqual(readConfig({ ...oidc, ...at, OIDC_CLIENT_SECRET: 'a secret' }).signIn, {
        ...{ kind: 'oidc', issuer: 'https://login.example.org', clientId: 'quiz', clientSecret: 'a secret' },
        ...{ name: 'login.example.org', page: 'https://example.org/quiz/sign-in' },
      });
    });

    it('reads a key of Clerk, also in one line, and from the other which host it is', () => {
      const { CLERK_JWT_KEY, ...others } = clerk;
      for (const key of [CLERK_JWT_KEY, pem.replaceAll('\n', '\\n')]) {
        const { signIn } = readConfig({ ...others, ...at, CLERK_JWT_KEY: key });
        assert.deepEqual(signIn, {
          ...{ kind: 'clerk', publishableKey: others.CLERK_PUBLISHABLE_KEY, jwtKey: pem, audience: undefined },
          ...{ host: 'clerk.example.org', page: 'https://example.org/quiz/sign-in' },
        });
      }
    });

    it('says in one sentence what does not go together, or is missing', () => {
      const of = (environment: Record<string, string>) => () => readConfig(environment);
      assert.throws(of({ ...oidc, ...clerk, ...at }), /CLERK_PUBLISHABLE_KEY and OIDC_ISSUER are two ways to sign in/);
      assert.throws(of({ OIDC_ISSUER: oidc.OIDC_ISSUER, ...at }), /OIDC_ISSUER .* needs OIDC_CLIENT_ID/);
      assert.throws(of({ CLERK_JWT_KEY: pem, ...at }), /CLERK_JWT_KEY .* needs CLERK_PUBLISHABLE_KEY/);
      for (const way of [oidc, clerk]) assert.throws(of(way), /sent back to PUBLIC_URL: set it too/);
    });
  });

  it('names every mistake at once', () => {
    assert.throws(() => readConfig({ PORT: 'x', PACE: 'y' }), /PORT is "x".*\nPACE is "y"/);
  });

  it('is the table of README.md: the same variables, the same defaults', () => {
    const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
    const settings = readme.slice(readme.indexOf('## Settings'), readme.indexOf('## Other commands'));
    const rows = [...settings.matchAll(/^\| `(\w+)` \| (?:`(.*?)`|.*?) \|/gm)];
    assert.deepEqual(rows.map(([, name]) => name).sort(), [...VARIABLES].sort());
    for (const [, name = '', given] of rows) {
      if (given !== undefined) assert.deepEqual(readConfig({ [name]: given }), readConfig({}), name);
    }
  });

  it('reaches the containers of docker-compose.yml whole: what is set outside them, or by the file itself', () => {
    const file = readFileSync(join(import.meta.dirname, '../docker-compose.yml'), 'utf8');
    const app = /^ {2}app:\n(.*?)^ {4}volumes:/ms.exec(file)?.[1] ?? '';
    const names = [...app.matchAll(/^ {6}([A-Z]\w*):/gm)].map(([, name]) => name);
    // Of the container itself: the port and the folder of the image, all its addresses.
    assert.deepEqual([...names, 'PORT', 'HOST', 'DATA_DIR'].sort(), [...VARIABLES].sort());
  });
});
