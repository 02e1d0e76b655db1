import type { WorldArticle } from '../article.ts';
import { article, at, event, foreigner, official } from '../article.ts';

const VUFO = 'Viet Nam Union of Friendship Organizations';
const FRONT = 'Viet Nam Fatherland Front Central Committee';

/** News of the English edition. */
export const friendshipNews: readonly WorldArticle[] = [
  article({
    key: 'en-lao-cao-bang-2026',
    site: 'friendship-news',
    section: 'friendship',
    title: 'Cao Bang and Luang Prabang agree on student exchange for three years',
    lead: 'A delegation of the Laos - Viet Nam Friendship Association visited the northern province of Cao Bang on 12 March 2026 and signed an agreement on the exchange of students with the provincial union of friendship organizations.',
    paragraphs: [
      'The eleven guests were led by Mr. Khamsing Vongsavath, Vice President of the Laos - Viet Nam Friendship Association. They were received by Ms. Hoang Thi Bich, President of the Cao Bang Union of Friendship Organizations.',
      'Under the agreement, twenty pupils from each side will spend the summer months with host families, and two teachers of Lao will come to the boarding school for ethnic pupils in the provincial city every school year until 2029.',
      'Ms. Hoang Thi Bich thanked the guests for the years in which Lao families had taken in students from the border communes. She said that what had begun with four pupils in 2011 had become something that parents in the province now ask for.',
      'Mr. Khamsing Vongsavath said that he had crossed the same hills as a soldier and was glad to cross them with a list of names of children. He invited a youth choir of the province to the boat racing festival in Luang Prabang in August.',
      'Before leaving, the guests planted trees at the Pac Bo historical site and called on three families whose daughters study in Vientiane.',
    ],
    photos: [{ caption: 'Delegates of both sides after the signing', credit: 'Minh Chau', after: 0 }],
    tags: ['Laos', 'Cao Bang', 'exchange'],
    byline: 'Minh Chau',
    publishedAt: '2026-03-13 09:20',
    truth: {
      officials: [
        foreigner('Mr.', 'Khamsing Vongsavath', [
          at('Vice President', 'Laos - Viet Nam Friendship Association'),
        ]),
        official(
          'Ms.',
          'Hoang Thi Bich',
          [at('President', 'Cao Bang Union of Friendship Organizations', 'cao-bang')],
          'HOST',
        ),
      ],
      event: event('VISIT', 'visited the northern province of Cao Bang', {
        startsOn: '2026-03-12',
        province: 'cao-bang',
      }),
      provinces: ['cao-bang'],
      countries: ['LA'],
    },
  }),
  article({
    key: 'en-front-congress-2026',
    site: 'friendship-news',
    section: 'national',
    title: 'Fatherland Front holds conference on great national unity in Ha Noi',
    lead: 'The Viet Nam Fatherland Front Central Committee held a conference on great national unity in Ha Noi on 18 August 2026, with the participation of 320 delegates from all provinces and cities.',
    paragraphs: [
      'The conference was chaired by Mr. Vu Dinh Khoa, Vice President of the Viet Nam Fatherland Front Central Committee. Delegates heard twelve reports on the work of residential areas since the two-tier local government came into being.',
      'According to the report of the Standing Board, more than 60,000 self-managed groups have been formed in communes and wards, and the proposals of voters are now answered within thirty days in most provinces.',
      'Speaking at the conference, Mr. Vu Dinh Khoa asked the committees at all levels to spend less time on meetings and more in hamlets, to publish what was promised and what was done, and to bring the voice of overseas Vietnamese into the drafting of laws.',
      'Several delegates from mountain provinces told of the difficulty of reaching hamlets without a road in the rainy season, and proposed that the Front share offices and vehicles with the other mass organizations.',
    ],
    photos: [{ caption: 'A view of the conference', after: 1 }],
    tags: ['Fatherland Front', 'conference'],
    byline: 'Thanh Tung',
    publishedAt: '2026-08-18 17:40',
    truth: {
      officials: [official('Mr.', 'Vu Dinh Khoa', [at('Vice President', FRONT)], 'HOST')],
      event: event('CONFERENCE', 'conference on great national unity', {
        startsOn: '2026-08-18',
        province: 'ha-noi',
        participants: 320,
        organizers: [FRONT],
      }),
    },
  }),
  article({
    key: 'en-japan-da-nang-2025',
    site: 'friendship-news',
    section: 'friendship',
    title: 'Concert in Da Nang celebrates friendship between Viet Nam and Japan',
    lead: 'The Da Nang Union of Friendship Organizations and the Japan - Viet Nam Friendship Association of Yokohama organized a concert for 450 guests at the Trung Vuong Theatre on 21 September 2025.',
    paragraphs: [
      'Among the guests were Mr. Endo Haruki, Consul General of Japan in Da Nang, and Ms. Le Thi My Dung, President of the Da Nang Union of Friendship Organizations.',
      'The choir of a high school in Yokohama sang six songs in Vietnamese, which the pupils had learnt from nurses who trained in their city. Students of the University of Foreign Language Studies answered with dances from both countries.',
      'In her opening speech, Ms. Le Thi My Dung recalled that forty companies from Yokohama have come to Da Nang since the two cities became partners, and that the waste water plant in Lien Chieu was built with their help.',
      'Mr. Endo Haruki said the best bridge between two countries is a song that both know by heart. The money from the tickets will pay for heart operations of eight children from mountain communes of the city.',
    ],
    photos: [{ caption: 'The school choir from Yokohama on stage', after: 1 }],
    tags: ['Japan', 'Da Nang'],
    byline: 'Ngoc Ha',
    publishedAt: '2025-09-22 08:15',
    truth: {
      officials: [
        foreigner('Mr.', 'Endo Haruki', [at('Consul General of Japan', null)]),
        official(
          'Ms.',
          'Le Thi My Dung',
          [at('President', 'Da Nang Union of Friendship Organizations', 'da-nang')],
          'SPEAKER',
        ),
      ],
      event: event('CEREMONY', 'a concert for 450 guests', {
        startsOn: '2025-09-21',
        province: 'da-nang',
        participants: 450,
        organizers: ['Da Nang Union of Friendship Organizations'],
      }),
      provinces: ['da-nang'],
      countries: ['JP'],
    },
  }),
  article({
    key: 'en-vufo-cuba-2024',
    site: 'friendship-news',
    section: 'friendship',
    title: 'Union of Friendship Organizations hands over rice and solar lamps for Cuban families',
    lead: 'The Viet Nam Union of Friendship Organizations handed over 200 tonnes of rice and 5,000 solar lamps for Cuban families at a ceremony in Ha Noi on 26 July 2024.',
    paragraphs: [
      'The gift was received by Mr. Ramiro Castellanos Vega, Ambassador of Cuba to Viet Nam. Ms. Tong Thi Khanh Ngan, President of the Viet Nam Union of Friendship Organizations, handed over the list of donors, among whom are pupils of 140 schools.',
      'Speaking at the ceremony, Ms. Tong Thi Khanh Ngan said that the people of Viet Nam do not forget who stood by them in the hardest years, and that a lamp by which a child can read is a modest way of saying so.',
      'Mr. Ramiro Castellanos Vega thanked the donors and told of a teacher in Granma province who reads to her class from a Vietnamese book of fairy tales. He expressed the wish that Cuban doctors and Vietnamese farmers go on learning from one another.',
      'The rice leaves the port of Hai Phong in the first week of August. The Viet Nam - Cuba Friendship Association will follow its distribution and publish the accounts on its page.',
    ],
    photos: [],
    tags: ['Cuba', 'aid'],
    byline: 'Minh Chau',
    publishedAt: '2024-07-26 18:05',
    truth: {
      officials: [
        foreigner('Mr.', 'Ramiro Castellanos Vega', [at('Ambassador of Cuba', null)]),
        official('Ms.', 'Tong Thi Khanh Ngan', [at('President', VUFO)], 'SPEAKER'),
      ],
      event: event('CEREMONY', 'a ceremony in Ha Noi', {
        startsOn: '2024-07-26',
        province: 'ha-noi',
        organizers: [VUFO],
      }),
      countries: ['CU'],
    },
  }),
];
