/**
 * The Section 17 year of a body: how it says, criterion by criterion, that it met section 17 of the Crime and Disorder
 * Act 1998 in a financial year, on what evidence, and what it will do better; reviewed by somebody else, signed by its
 * chief officer, filed as a statement. The criteria stand in versions; a year keeps the one with which it was begun.
 *
 * <p>API: {@link cymru.cydweithio.section17.SelfAssessments}, {@link cymru.cydweithio.section17.Answers},
 * {@link cymru.cydweithio.section17.ImprovementActions}, {@link cymru.cydweithio.section17.Statements},
 * {@link cymru.cydweithio.section17.MaturityTable}. Neighbours: {@code duty}, whose register says who is bound in a
 * year; {@code chain}, through which evidence is looked for and shown; {@code board}, whose seats say in which
 * partnerships a body sits; {@code action}, the one action log; {@code document} for the statement.
 */
package cymru.cydweithio.section17;
