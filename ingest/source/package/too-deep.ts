/** The warning of a document whose parts lie so deep in one another that words are left out. */
export const TOO_DEEP = { code: 'text-too-deep', message: 'Có phần lồng nhau quá sâu trong tệp; chữ trong đó không đọc được.' }
