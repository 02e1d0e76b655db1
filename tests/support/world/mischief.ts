/** What can be wrong with a site. Each is named by what a reader meets. */
const TROUBLES = {
  error: '500 to every request',
  flaky: '500 to every third request',
  unavailable: '503 to every request, with Retry-After in seconds',
  busy: '429 to every request, with Retry-After in seconds',
  'busy-until': '429 to every request, with Retry-After as a date',
  slow: 'every answer only after a minute',
  trickle: 'bodies in many small pieces',
  stall: 'bodies that stop in the middle and go on no more',
  endless: 'pages of articles that never end',
  'cut-gzip': 'compressed bodies without their end',
  bomb: 'pages of articles that unpack to many megabytes',
  'wrong-charset': 'UTF-8 that is declared to be windows-1252',
  'broken-feed': 'feeds with a bare `&`, cut off in the middle',
  'empty-feed': 'feeds and lists without entries',
  'future-dates': 'feeds and lists that date everything a year ahead',
  'missing-article': 'pages of articles are 404 while lists and feeds go on naming them',
  'soft-404': 'pages of articles say with status 200 that they do not exist',
  'login-page': 'pages of articles ask for a password instead',
  'private-redirect': 'pages of articles redirect to an address inside the machine',
  'redirect-loop': 'pages of articles redirect to themselves',
  'moved-feed': 'feeds and lists answer 301 and lie elsewhere',
  aliases: 'feeds and lists name articles by tracking, session and mobile addresses',
  mirrored: 'feeds and lists name every second article on a host that copies the site',
  strangers: 'feeds and lists name a PDF, a video and a list as if they were articles',
  counters: 'no validators, and counters and clocks that differ with each answer',
  hostile: 'pages of articles with scripts, hidden text, foreign directions and endless words in them',
  drift: 'a new skin: none of the classes and ids of before',
  thin: 'what is published from now on has no lead and no date',
  silent: 'nothing is published any more',
  outage: 'down while it publishes more than its feeds hold',
  'robots-disallow': 'a robots.txt that forbids everything',
  'robots-error': 'a robots.txt that is 503',
} as const satisfies Readonly<Record<string, string>>;

export type Mischief = keyof typeof TROUBLES;
export const MISCHIEFS = Object.keys(TROUBLES) as readonly Mischief[];

/** What a mischief means, for the person at the terminal. */
export const meaningOf = (mischief: Mischief): string => TROUBLES[mischief];

/** How long a slow site lets its readers wait: longer than any sensible limit. */
export const SLOW_MS = 60_000;

/** How long a busy or unavailable site asks to be left alone. */
export const REST_SECONDS = 20;

/** The discard port (RFC 863) of the machine itself: an address that no reader of the web should ever follow. */
export const PRIVATE_ADDRESS = 'http://127.0.0.1:9/noi-bo';
