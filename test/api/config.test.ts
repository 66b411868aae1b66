import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../server/config.ts';

const home = { HOME: '/home/kim' };

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig(home, 'linux')).toEqual({
      port: 8787,
      host: '127.0.0.1',
      databaseLocation: join('/home/kim', '.local', 'share', 'newstape', 'newstape.sqlite'),
      allowedHosts: [],
      trustProxy: false,
      adminToken: null,
      metricsToken: null,
      logLevel: null,
      embedOrigins: [],
      contact: null,
      allowPrivateAddresses: false,
      providers: { yahooPersonalUse: false, dataGoKr: null, krx: null, alphaVantage: null, tiingo: null },
      news: { openDart: null, naver: null },
    });
  });

  it('keeps the database where programs keep data on each system', () => {
    expect(readConfig({ ...home, XDG_DATA_HOME: '/data' }, 'linux').databaseLocation).toContain('/data');
    expect(readConfig(home, 'darwin').databaseLocation).toContain('Application Support');
    expect(readConfig({ ...home, LOCALAPPDATA: 'C:\\Local' }, 'win32').databaseLocation).toContain(
      'C:\\Local',
    );
  });

  it('reads every variable', () => {
    const config = readConfig(
      {
        NEWSTAPE_PORT: '9000',
        NEWSTAPE_HOST: '0.0.0.0',
        NEWSTAPE_DATABASE: 'postgres://localhost/newstape',
        DATABASE_URL: 'postgres://localhost/other',
        NEWSTAPE_ALLOWED_HOSTS: 'News.Example.org, stock.example.org:8443',
        NEWSTAPE_TRUST_PROXY: '1',
        NEWSTAPE_ADMIN_TOKEN: 'a-token-of-twenty-or-more',
        NEWSTAPE_METRICS_TOKEN: 'another-token-of-twenty',
        NEWSTAPE_LOG_LEVEL: 'warn',
        NEWSTAPE_EMBED_ORIGINS: 'https://blog.example.org/, http://localhost:3000',
        NEWSTAPE_CONTACT: 'https://example.org/about-newstape',
        NEWSTAPE_ALLOW_PRIVATE_ADDRESSES: '1',
        NEWSTAPE_YAHOO_PERSONAL_USE: '1',
        NEWSTAPE_DATA_GO_KR_KEY: 'dGVzdA%2Bkey%3D%3D',
        NEWSTAPE_KRX_KEY: ' KRX0TEST0KEY\n',
        NEWSTAPE_ALPHA_VANTAGE_KEY: 'AVTESTKEY99',
        NEWSTAPE_TIINGO_TOKEN: 'tiingo-test-token',
        NEWSTAPE_OPEN_DART_KEY: 'dart-test-key',
        NEWSTAPE_NAVER_CLIENT_ID: 'naver-id',
        NEWSTAPE_NAVER_CLIENT_SECRET: 'naver-secret',
      },
      'linux',
    );
    expect(config).toEqual({
      port: 9000,
      host: '0.0.0.0',
      databaseLocation: 'postgres://localhost/newstape',
      allowedHosts: ['news.example.org', 'stock.example.org:8443'],
      trustProxy: true,
      adminToken: 'a-token-of-twenty-or-more',
      metricsToken: 'another-token-of-twenty',
      logLevel: 'warn',
      embedOrigins: ['https://blog.example.org', 'http://localhost:3000'],
      contact: 'https://example.org/about-newstape',
      allowPrivateAddresses: true,
      providers: {
        yahooPersonalUse: true,
        dataGoKr: 'dGVzdA%2Bkey%3D%3D',
        krx: 'KRX0TEST0KEY',
        alphaVantage: 'AVTESTKEY99',
        tiingo: 'tiingo-test-token',
      },
      news: {
        openDart: 'dart-test-key',
        naver: { clientId: 'naver-id', clientSecret: 'naver-secret' },
      },
    });
  });

  it('takes the database from DATABASE_URL where NEWSTAPE_DATABASE is absent or empty', () => {
    const environment = { NEWSTAPE_DATABASE: ' ', DATABASE_URL: 'postgres://localhost/other' };
    expect(readConfig(environment).databaseLocation).toBe('postgres://localhost/other');
  });

  it('answers to the host name that it is told to listen on', () => {
    expect(readConfig({ NEWSTAPE_HOST: '192.168.0.7' }).allowedHosts).toEqual(['192.168.0.7']);
    expect(readConfig({ NEWSTAPE_HOST: '::' }).allowedHosts).toEqual([]);
  });

  it.each([
    ['NEWSTAPE_PORT', 'eighty'],
    ['NEWSTAPE_PORT', '70000'],
    ['NEWSTAPE_PORT', '80.5'],
    ['NEWSTAPE_ALLOWED_HOSTS', 'https://news.example.org/'],
    ['NEWSTAPE_TRUST_PROXY', 'maybe'],
    ['NEWSTAPE_EMBED_ORIGINS', 'blog.example.org'],
    ['NEWSTAPE_CONTACT', 'Kim Min'],
    ['NEWSTAPE_LOG_LEVEL', 'loud'],
    ['NEWSTAPE_ALLOW_PRIVATE_ADDRESSES', 'yes'],
  ])('complains of %s=%s by name and value', (name, value) => {
    const read = () => readConfig({ ...home, [name]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(new RegExp(`^${name} must be .+, not "${value}"\\.$`));
  });

  it('complains of all variables at once, and never repeats a token', () => {
    const secret = 'short secret';
    const read = () =>
      readConfig({ NEWSTAPE_PORT: 'x', NEWSTAPE_ADMIN_TOKEN: secret, NEWSTAPE_KRX_KEY: secret });
    expect(read).toThrow(
      /^NEWSTAPE_PORT .+\nNEWSTAPE_ADMIN_TOKEN must be 20 to 200 .+\nNEWSTAPE_KRX_KEY must be 8 to 400 /,
    );
    expect(read).not.toThrow(/short secret/);
  });
});
