import { messages, useLanguage, useMessages } from '../../language/messages.ts';
import { Heading } from '../../parts/heading.tsx';
import { usePage } from '../../router/page.ts';
import { siteLinks } from './links.ts';
import './about.css';

const TEXTS = messages({
  vi: {
    title: 'Giới thiệu và dữ liệu mở',
    what: 'Cầu Nối đọc các trang của Mặt trận Tổ quốc Việt Nam và các tổ chức hữu nghị, rồi nối bài viết, sự kiện và cán bộ thành một đồ thị.',
    how: 'Mỗi điều Cầu Nối nói về một người hay một sự kiện đều kèm câu văn gốc và đường dẫn đến bài. Điều gì không đọc được thì để trống, không suy đoán.',
    links: 'Dữ liệu mở',
    linksText: 'Mọi thứ trên trang này đều lấy được qua GraphQL, nguồn cấp tin hoặc tệp dữ liệu.',
    keys: 'Phím tắt',
    slash: 'đến ô tìm kiếm',
  },
  en: {
    title: 'About and open data',
    what: 'Cầu Nối reads the sites of the Viet Nam Fatherland Front and of the friendship unions, and joins articles, events and officials to one graph.',
    how: 'Whatever Cầu Nối says of a person or an event comes with the sentence it was read in and a link to the article. What could not be read is left empty, never guessed.',
    links: 'Open data',
    linksText: 'Everything on these pages can be had by GraphQL, as a feed or as a file.',
    keys: 'Keys',
    slash: 'leads to the search box',
  },
});

/** What this is, and every other way to the data. */
export default function AboutView() {
  const t = useMessages(TEXTS);
  const language = useLanguage();
  usePage(t.title);
  return (
    <div class="view about">
      <Heading>{t.title}</Heading>
      <p class="view-lead">{t.what}</p>
      <p class="view-lead">{t.how}</p>
      <section aria-labelledby="about-links">
        <h2 id="about-links">{t.links}</h2>
        <p>{t.linksText}</p>
        <dl class="about-links">
          {siteLinks().map((link) => (
            <div key={link.path}>
              <dt>
                <a href={link.path}>{link.path}</a>
              </dt>
              <dd>{link[language]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="about-keys">
        <h2 id="about-keys">{t.keys}</h2>
        <p>
          <kbd>/</kbd> {t.slash}
        </p>
      </section>
    </div>
  );
}
