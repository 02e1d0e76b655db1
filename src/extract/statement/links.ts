import { phrases } from './phrases.ts';

/** A verb or phrase by which an office comes to a person. */
export type Link = 'ELECT' | 'APPOINT' | 'RE_ELECT' | 'HOLD' | 'IS' | 'LEAVE';

const link = (kind: Link, list: string) => list.split('|').map((phrase) => [phrase, kind] as const);

/** Verbs of electing, appointing, holding, being and leaving, by their words. */
export const links = phrases<Link>([
  ...link(
    'ELECT',
    'bầu|được bầu|bầu cử|hiệp thương cử|suy cử|suy tôn|cử|được cử|hiệp thương|bầu bổ sung|bầu chọn|đắc cử|trúng cử|giới thiệu|được hiệp thương cử|tín nhiệm bầu|cử bổ sung|được bầu bổ sung|được cử bổ sung|hiệp thương cử bổ sung|được hiệp thương cử bổ sung|tín nhiệm cử|được tín nhiệm cử|được tín nhiệm bầu',
  ),
  ...link(
    'RE_ELECT',
    'tái cử|tái đắc cử|tiếp tục|tiếp tục được bầu|tiếp tục được cử|tiếp tục được tín nhiệm bầu|tiếp tục được tín nhiệm|được bầu lại|được tái cử|tái bổ nhiệm|bầu lại',
  ),
  ...link(
    'APPOINT',
    'bổ nhiệm|chỉ định|phân công|điều động|chuẩn y|được bổ nhiệm|được chỉ định|được phân công|được điều động|chỉ định làm|bổ nhiệm làm|phê chuẩn|công nhận|giao|được giao|điều động, bổ nhiệm|luân chuyển|tiếp nhận|điều động, phân công',
  ),
  ...link(
    'HOLD',
    'giữ chức|giữ chức vụ|giữ chức danh|giữ các chức vụ|giữ các chức danh|làm|đảm nhiệm|đảm nhận|trọng trách|giữ trọng trách|giữ cương vị|cương vị|chức|chức vụ|chức danh|tham gia|vào chức danh|đảm nhiệm chức vụ|đảm nhiệm chức danh|đảm nhiệm vị trí|giữ vị trí|vị trí|vào chức vụ|giữ vai trò|vai trò|đảm trách|nhận chức|kiêm nhiệm|trở thành|đảm đương|nhiệm vụ|nhận nhiệm vụ|lên|tham gia giữ chức|giữ ghế|vào ghế|ghế|ngồi ghế|ngồi vào ghế|vào cương vị|ở cương vị|vào vị trí|ở vị trí|lên làm|lên giữ|giữ nhiệm vụ|với vai trò|trong vai trò|với tư cách|trong tư cách|đứng đầu|phụ trách|gánh|tân|trên cương vị|với cương vị|được tín nhiệm giữ chức',
  ),
  ...link(
    'IS',
    'là|thuộc về|được giao cho|được trao cho|được giao về|nay là|trước đây là|trước đó là|hiện là|đang là|từng là|đồng thời là|vốn là|đều là|cùng là|lần lượt là|hiện đang là|đang giữ chức|hiện giữ chức',
  ),
  ...link(
    'LEAVE',
    'thôi|thôi giữ chức|miễn nhiệm|rời|thay|thôi giữ|cho thôi|nghỉ|thôi tham gia|thôi làm|bãi nhiệm|cho thôi giữ chức|cho thôi giữ chức vụ|cho thôi giữ chức danh|cho thôi làm|thôi giữ chức vụ|thôi giữ chức danh|thôi giữ các chức vụ|miễn nhiệm chức|miễn nhiệm chức vụ|miễn nhiệm chức danh|miễn nhiệm các chức vụ|bãi nhiệm chức vụ|bãi nhiệm chức danh|thay ông|thay bà|thay đồng chí',
  ),
]);
