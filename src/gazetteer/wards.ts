/**
 * Communes and wards named after persons, those of before July 2025 and the new ones: behind "xã" or "phường" these names are
 * no official's. A partial list made by hand, from no register; names that are also a common word or place are left out.
 */
export const WARDS_OF_PERSONS = `
lê thanh nghị|trần hưng đạo|nguyễn trãi|trần nhân tông|trần liễu|chu văn an|lê đại hành|phạm sư mạnh|nguyễn đại năng|nguyễn lương bằng|ngô quyền|lê chân|lê ích mộc|yết kiêu|trần lãm|lê quý đôn|hoàng hoa thám|triệu việt vương|nguyễn văn linh|phạm ngũ lão|lê lợi|lê hồng phong|trần phú
nguyễn du|lương văn tri|hoàng văn thụ|lý thường kiệt|đinh tiên hoàng|phan đình phùng|nguyễn úy|lê hồ|lý thái tổ|trần tế xương|trần đăng ninh|trần quang khải|bà triệu|hai bà trưng|trưng vương|nguyễn thái học|nguyễn phúc|phan chu trinh|bùi thị xuân|ngô thì nhậm|phạm đình hổ|nguyễn trung trực|hùng vương|quang trung|minh khai
trần quang diệu|ngô mây|nguyễn văn cừ|nguyễn nghiêm|nguyễn thái bình|nguyễn cư trinh|võ thị sáu|phạm văn cội|phạm văn hai|lê minh xuân|châu văn liêm|hồ đắc kiện|dương minh châu|tạ an khương|lý văn lâm|hồ thị kỷ|trần phán|nguyễn việt khái|nguyễn phích|nguyễn huân|phan ngọc hiển|lương thế trân|quách phẩm|trần hợi|trần văn thời
`;
