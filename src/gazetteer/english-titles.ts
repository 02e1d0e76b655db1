import { lexicon } from '../model/lexicon.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s*[|\n]\s*/);

/**
 * The head words of offices in English news of the Front and the unions, in the singular. What stands before one ("permanent
 * vice") and behind it ("of the provincial VFF Committee") is found by rule.
 */
export const ENGLISH_OFFICES: readonly string[] = list(`
president|chairman|chairwoman|chairperson|chair|co-chair|co-chairman|co-president
secretary|secretary general|secretary-general|general secretary|party chief|party secretary|party general secretary|state president
director|director general|director-general|general director|managing director|rector|executive director|country director|program director|programme director|regional director|national director
head|chief|chief of staff|chief of office|leader|office manager|chief judge|chief justice|chief representative|country representative|resident representative|resident coordinator|national coordinator|country manager
minister|prime minister|state minister|foreign minister|defence minister|defense minister|health minister|culture minister|public security minister|home affairs minister|interior minister|justice minister|finance minister|education minister|labour minister|transport minister|agriculture minister|speaker|premier|king|queen|governor|mayor|minister counsellor|minister-counsellor|minister counselor
ambassador|ambassador extraordinary and plenipotentiary|consul general|consul-general|general consul|consul|honorary consul|chargé d'affaires|charge d'affaires|counsellor|counselor|first secretary|second secretary|third secretary|attaché|cultural attaché|cultural counsellor|political counsellor|head of mission
member|standing member|alternate member|commissioner|treasurer|deputy|lawmaker|senator|national assembly deputy|editor-in-chief|editor in chief
`);

/** Offices that are none without a body: any troupe has a leader, any film a director. */
export const ENGLISH_OFFICES_OF_BODIES: readonly string[] = list(
  'member|leader|head|chief|director|speaker|deputy|manager|treasurer|co-chair|standing member|lawmaker|commissioner|counsellor|counselor|secretary|chair',
);

/** Plural forms of offices, for lists of persons, with the singular that each of them holds. */
export const ENGLISH_PLURAL_OFFICES = lexicon<string>({
  presidents: 'president',
  chairmen: 'chairman',
  chairwomen: 'chairwoman',
  chairpersons: 'chairperson',
  chairs: 'chair',
  secretaries: 'secretary',
  directors: 'director',
  heads: 'head',
  chiefs: 'chief',
  members: 'member',
  ambassadors: 'ambassador',
  consuls: 'consul',
  ministers: 'minister',
  leaders: 'leader',
  deputies: 'deputy',
  lawmakers: 'lawmaker',
});

/** Words before a head word that make another office of it, and stay in the title. */
export const ENGLISH_OFFICE_MODIFIERS: readonly string[] = list(
  'vice|deputy|permanent|standing|acting|honorary|first|second|senior|executive|former|ex|assistant|associate|interim|founding|life|full-time|resident|political|cultural',
);

/** Words before an office that tell of its holder's time, not of the office: they leave the title. */
export const ENGLISH_OFFICE_ASIDES: readonly string[] = list(
  'outgoing|incoming|incumbent|new|newly|elected|appointed|accredited|current|then|newly-elected|newly-appointed|visiting|fellow|long-time|two|three|four|several|other',
);

/** Words that make an office a past one. */
export const ENGLISH_FORMER: readonly string[] = list('former|ex');

/** What one leads for a day: no office. */
export const ENGLISH_EVENT_ROLES: readonly string[] = list(
  'delegation|organising|organizing|organisation|team|mission|group|working|jury|host|judging|meeting|conference|congress|class|family|household|village|hamlet|panel|session|steering|squad|company|enterprise|cooperative|troupe|choir|joint|trip|clan',
);

/** Offices of envoys, whose body is a country and where it sends them. */
export const ENGLISH_ENVOYS: readonly string[] = list(
  "ambassador|plenipotentiary|consul|general|affaires|counsellor|counselor|attaché|d'affaires|consul-general",
);

/** Forms of address, of rank and of learning before a name; the last of a row is the honorific. */
export const ENGLISH_HONORIFICS: readonly string[] = list(`
mr|mr.|mrs|mrs.|ms|ms.|miss|madam|madame|sir|comrade|dr|dr.|doctor|prof|prof.|professor|assoc. prof.|assoc. prof|associate professor|assoc.|ass. prof.|lawyer|engineer|architect|artist|writer|journalist|his excellency|her excellency|h.e.|h.e|people's artist|meritorious artist|scholar|mme|mdm|mdm.|messrs|messrs.
general|gen.|senior lieutenant general|sr. lt. gen.|lieutenant general|lt. gen.|lt. general|major general|maj. gen.|colonel|col.|senior colonel|sr. col.|lieutenant colonel|lt. col.|major|captain|admiral|rear admiral|vice admiral
venerable|most venerable|the most venerable|ven.|bishop|archbishop|cardinal|priest|reverend|rev.|father|pastor|monk|nun|bhikkhuni|superior monk|sister|imam
`);
