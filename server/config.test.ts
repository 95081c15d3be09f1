import assert from 'node:assert/strict';
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
              !['SECRET', 'MONGODB_URI', 'REDIS_URL', 'OPERATOR_KEY', 'OPENAI_API_KEY'].includes(name),
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
