/**
 * One document model that page, PDF, Word document and workbook are made of. A capability says once, in the language
 * that is asked for, what its document tells ({@link cymru.cydweithio.document.Document}: sections, paragraphs, lists,
 * tables, figures); {@link cymru.cydweithio.document.DocumentFiles} lays it out as PDF/UA-1 (ISO 14289-1) and PDF/A-3a
 * (ISO 19005), as a Word document and as a workbook, and the tag {@code cyd:document} as a part of a page.
 *
 * <p>What has a shape of its own, such as minutes or the front of a pack, is a template for
 * {@link cymru.cydweithio.document.TaggedPdf}. Neighbours: {@code platform} alone; everything that makes documents
 * stands above.
 */
package cymru.cydweithio.document;
