import type { EventKind } from '../model/event.ts';

const of = (kind: EventKind, weight: number, words: string) =>
  words
    .trim()
    .split(/\s*[|\n]\s*/)
    .map((word) => [word, { kind, weight }] as const);

/** A word that names an event: what kind it is, and how readily it is what a text is about (3 a congress, 1 a mere gathering). */
export interface EnglishEventHead {
  readonly kind: EventKind;
  readonly weight: number;
}

/** Nouns that name events; the longest phrase counts, so that "signing ceremony" is no plain ceremony. */
export const ENGLISH_EVENT_NOUNS: readonly (readonly [string, EnglishEventHead])[] = [
  ...of('CONGRESS', 3, 'congress|national congress'),
  ...of(
    'CONFERENCE',
    2.6,
    'conference|plenum|plenary session|review conference|general assembly|annual general meeting|general meeting|plenary meeting|executive committee meeting|press conference|session|summit|presidium meeting',
  ),
  ...of('CONFERENCE', 1.6, 'teleconference|videoconference|press briefing|briefing'),
  ...of(
    'TRAINING',
    2.8,
    'training course|training class|training session|training workshop|training programme|training program|training conference|refresher course|capacity-building course|training',
  ),
  ...of(
    'CEREMONY',
    2.4,
    'ceremony|inauguration|inauguration ceremony|handover ceremony|hand-over ceremony|groundbreaking ceremony|ground-breaking ceremony|opening ceremony|award ceremony|awarding ceremony|presentation ceremony|insignia presentation ceremony|gift-giving ceremony|launch ceremony of houses|handover|conferment ceremony|incense-offering ceremony|requiem|requiem mass|wreath-laying ceremony',
  ),
  ...of(
    'COMMEMORATION',
    2.6,
    'commemoration|commemorative ceremony|memorial service|celebration|celebrations|anniversary ceremony|commemorative meeting|grand meeting|grand ceremony',
  ),
  ...of(
    'MEETING',
    2.2,
    'meeting|get-together|gathering|reception|talks|working session|dialogue|friendship meeting|online meeting|banquet|political consultation|voter meeting|meeting with voters|year-end party|new year meeting|tea party',
  ),
  ...of(
    'EXCHANGE',
    2.5,
    'exchange|friendship exchange|cultural exchange|art exchange|exchange programme|exchange program|friendship exchange programme|friendship exchange program|cultural exchange programme|cultural exchange program|people-to-people exchange|youth exchange|sports exchange|camp|volunteer camp|summer camp|friendship camp|friendly match|football match|culinary exchange',
  ),
  ...of('SIGNING', 2.8, 'signing ceremony|signing|agreement signing ceremony|mou signing ceremony'),
  ...of(
    'FESTIVAL',
    2.6,
    'festival|friendship festival|culture day|cultural day|culture days|cultural days|great national unity festival|gala|art programme|art performance|concert|film week|film festival|food festival|music night|art show|international day of yoga|yoga day',
  ),
  ...of(
    'VISIT',
    2.2,
    'visit|working visit|working trip|official visit|friendship visit|study tour|fact-finding trip|field trip|courtesy visit|trip|goodwill visit|study visit',
  ),
  ...of(
    'INSPECTION',
    2.4,
    'inspection|supervision|inspection tour|supervision session|oversight|monitoring trip|supervisory visit|inspection trip|inspection visit',
  ),
  ...of('ELECTION', 2.4, 'consultative conference|consultation conference|election|by-election|election day'),
  ...of(
    'CAMPAIGN',
    2.2,
    'launching ceremony|launch ceremony|launch|fundraising drive|fundraising programme|fundraising program|fundraiser|fund-raising drive|emulation movement|action month|peak month|month for the poor|campaign|drive',
  ),
  ...of(
    'SEMINAR',
    2.7,
    "seminar|workshop|symposium|roundtable|round-table|forum|talk show|webinar|scientific conference|scientific seminar|panel discussion|roundtable discussion|people's forum",
  ),
  ...of(
    'OTHER',
    2.3,
    'contest|competition|exhibition|photo exhibition|painting contest|writing contest|language contest|tournament|friendship run|charity run|fun run|charity walk|bicycle ride|marathon',
  ),
];

/** Verbs that tell of an event without a noun for it, in the past and the present tense; `object` names who is met or visited. */
export const ENGLISH_EVENT_VERBS: readonly (readonly [string, EnglishEventHead])[] = [
  ...of(
    'MEETING',
    2.2,
    'received|hosted|welcomed|met with|met|meets with|held talks with|receives|hosts|to receive|will receive|will meet|will meet with|met and talked with|called on|paid a courtesy call on|paid a courtesy call to|paid a courtesy visit to|hosted a reception for|gave a reception for',
  ),
  ...of(
    'VISIT',
    2.1,
    'visited|paid a visit to|will visit|paid tribute to|visits|toured|will pay a visit to|pays a visit to|paid a working visit to|visited and extended|visited and presented|visited and congratulated',
  ),
  ...of('SIGNING', 2.8, 'signed|inked|sign|signs|will sign|co-signed|will ink'),
  ...of(
    'CEREMONY',
    2,
    'handed over|presented|inaugurated|will present|will hand over|will inaugurate|broke ground|offered incense|laid wreaths|laid a wreath|bestowed|awarded',
  ),
  ...of('CAMPAIGN', 2, 'launched|launches|will launch|to launch|kick-started'),
  ...of('INSPECTION', 2, 'inspected|supervised'),
];

/** Verbs and phrases that say an event takes place or who holds it. */
export const ENGLISH_HELD: readonly string[] =
  'held|organised|organized|co-organised|co-organized|hosted|co-hosted|convened|took place|takes place|take place|taking place|opened|opens|kicked off|kicks off|wrapped up|wraps up|concluded|closed|celebrated|arranged|conducted|staged|launched|inaugurated|was held|be held|hosts|holds|hold|organises|organizes|organise|organize|convene|convenes|paid|pays|had|has|is on|runs|run|marked|started|starts|begin|begins|began|joined|attended|gathered|scheduled'.split(
    '|',
  );

/** Words that tell that an event commemorates something. */
export const ENGLISH_COMMEMORATING: readonly string[] =
  'mark|marking|marks|marked|celebrate|celebrating|celebrates|celebrated|commemorate|commemorating|commemorates|honour|honouring'.split(
    '|',
  );

/** What is commemorated: with one of the words above it makes a ceremony or meeting a commemoration. */
export const ENGLISH_COMMEMORATED: readonly string[] =
  'anniversary|birthday|day|victory|independence|revolution|liberation|founding|establishment'.split('|');

/** People who are counted at an event, the surest first. */
export const ENGLISH_ATTENDANTS: readonly string[] =
  'delegates|participants|attendees|guests|people|representatives|trainees|volunteers|members|officials|students|artists|scholars|experts|veterans|athletes|contestants|competitors|youths|monks|dignitaries|workers|residents|pupils|children|learners|friends|visitors|scientists|entrepreneurs|women|farmers|families|writers|engineers|teachers|doctors|staff|leaders|cadres|runners|spectators|performers|persons|followers|officers|businesspeople|voters'.split(
    '|',
  );

/** Words that tie a number of people to an event. */
export const ENGLISH_ATTENDING: readonly string[] =
  'participation of|attendance of|presence of|attended by|attracted|attracting|drew|drawing|gathered|gathering|brought together|bringing together|bring together|with|joined by|saw|seeing|attract|gather|gathers|attended|attend|attending|took part|taking part|take part|joined|join|participated|participating|participation|attendance|presence|were present|was attended by|turnout|enjoyed|watched|came|flocked|competed|competing|performed|listened|heard|converged|assembled|comprising|featuring|involving'.split(
    '|',
  );

/** Words before or behind a number of people who did not come to the event: beneficiaries, totals, populations. */
export const ENGLISH_NOT_ATTENDING: readonly string[] =
  'examined|helped|support|supported|supporting|received|welcomed|elected|scholarships|gifts|population|home to|for|granted|presented|trained|treated|mobilised|mobilized|benefiting|representing|nationwide|benefited|poor|households|worth|per cent|percent'.split(
    '|',
  );

/** Verbs by the part that their subject takes in an event. */
export const ENGLISH_SPEAKING: readonly string[] =
  'said|says|stressed|noted|affirmed|emphasised|emphasized|highlighted|underlined|underscored|spoke|speaking|stated|told|recalled|reported|addressed|addressing|remarks|expressed|suggested|proposed|recommended|vowed|pledged|hailed|asked|urged|thanked|described|hoped|informed|recounted|briefed|shared'.split(
    '|',
  );

/**
 * Verbs of taking part by their words. RECEIVE is said of hosts, and of the guests that stand behind it; ATTEND of guests from
 * abroad and of others; LEAD of the head of a delegation, which comes.
 */
export const ENGLISH_PART_VERBS: Readonly<Record<'CHAIR' | 'RECEIVE' | 'ATTEND' | 'LEAD', string>> = {
  CHAIR: 'chaired|chairs|chairing|presided|presides|presiding|co-chaired|moderated',
  RECEIVE: 'received|receives|receiving|hosted|hosts|hosting|welcomed',
  ATTEND: 'attend|attended|attends|attending|attendance|presence|present|witnessed|witnessing|accompanying',
  LEAD: 'led|headed',
};

/** Words before a verb that say that it was not, or is not yet. */
export const ENGLISH_UNHELD =
  'not|unable|cannot|never|invited|will|would|shall|expected|scheduled|due|should|asked|failed|declined|behalf|instead|previously|once|earlier';

/** What is given to those who "receive" it: no guests, but an award. */
export const ENGLISH_AWARDS =
  'medal|medals|order|insignia|certificate|certificates|award|awards|honour|honor|title';
