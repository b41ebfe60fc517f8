/**
 * The first links of the statutory chain: assessments of partnerships, written in sections that several of them may
 * use; the priorities that a partnership adopts from a signed-off assessment; its plan as their frame; and which
 * actions serve them.
 *
 * <p>API: {@link cymru.cydweithio.assessment.Assessments}, {@link cymru.cydweithio.assessment.Sections},
 * {@link cymru.cydweithio.assessment.Priorities}, {@link cymru.cydweithio.assessment.Plans},
 * {@link cymru.cydweithio.assessment.StatutoryProducts}, {@link cymru.cydweithio.assessment.AssessmentKinds},
 * {@link cymru.cydweithio.assessment.AssessmentChoices}. Neighbours: {@code partnership}, whose assessments they are;
 * {@code meeting} and {@code action}, whose decisions and actions are read through published views. For others it
 * publishes {@code assessment_facts}, {@code priority_facts} and the views of links beside them.
 */
package cymru.cydweithio.assessment;
