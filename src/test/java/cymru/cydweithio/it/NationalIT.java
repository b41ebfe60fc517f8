package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.national.FigureOwner;
import cymru.cydweithio.national.FigureReleaseId;
import cymru.cydweithio.national.FigureReleases;
import cymru.cydweithio.national.NationalRule;
import cymru.cydweithio.national.NationalView;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.security.Scope;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Figures are seen in the national view as far as they were released, as they were then, and never as 0. */
public class NationalIT extends InServer {

    private static final String WINDFALLS = "windfalls";

    @Inject
    private FigureReleases releases;

    @Inject
    private NationalView national;

    @Inject
    private Clock clock;

    @Test
    public void a_figure_that_nobody_has_heard_of_is_released_seen_and_withdrawn() throws Exception {
        UUID newport = partnership("CSP-NWP");
        FigureOwner owner = new FigureOwner(Scope.Kind.PARTNERSHIP, newport);
        assertFalse(seen(WINDFALLS, newport).isReleased(), "nothing is released at first");
        assertNull(seen(WINDFALLS, newport).amounts(), "and that is not 0");
        assertEquals(0, wales().releasedCount());
        assertNull(wales().amounts());
        FigureReleaseId id =
                as(demonstration("coordinator"), () -> inTransaction(() -> releases.release(owner, WINDFALLS, year())));
        try {
            NationalView.Body seen = seen(WINDFALLS, newport);
            assertEquals(Arrays.asList(7L, null), seen.amounts(), "what cannot be said is not 0 either");
            assertEquals(year().from(), seen.from());
            assertEquals(1, wales().releasedCount());
            assertEquals(7L, wales().amounts().get(0));
            PlantedFigure.FALLEN.set(8);
            assertEquals(7L, seen(WINDFALLS, newport).amounts().get(0), "what was released is what is seen");
            as(demonstration("coordinator"), () -> {
                FigureReleases.Offer offer = offer(owner);
                assertEquals(8L, offer.now().get(0).amount(), "what would be released stands beside it");
                assertEquals(7L, offer.released().get(0).amount());
                return null;
            });
        } finally {
            PlantedFigure.FALLEN.set(7);
            as(
                    demonstration("coordinator"),
                    () -> inTransaction(() -> {
                        releases.withdraw(owner, id);
                        return null;
                    }));
        }
        assertFalse(seen(WINDFALLS, newport).isReleased(), "what was withdrawn disappears");
        as(demonstration("coordinator"), () -> {
            assertEquals(NationalRule.ENDED, refused(() -> {
                releases.withdraw(owner, id);
                return null;
            }));
            return null;
        });
    }

    @Test
    public void a_figure_released_anew_takes_the_place_of_the_earlier_one_which_never_comes_back() throws Exception {
        UUID newport = partnership("CSP-NWP");
        FigureOwner owner = new FigureOwner(Scope.Kind.PARTNERSHIP, newport);
        as(demonstration("coordinator"), () -> {
            FigureReleaseId first = inTransaction(() -> releases.release(owner, "assessments", year()));
            FigureReleaseId second = inTransaction(() -> releases.release(owner, "assessments", year()));
            assertEquals(second.value(), holding(owner, "assessments"));
            assertEquals(NationalRule.ENDED, refused(() -> {
                releases.withdraw(owner, first);
                return null;
            }));
            inTransaction(() -> {
                releases.withdraw(owner, second);
                return null;
            });
            assertNull(holding(owner, "assessments"), "the first does not come back");
            return null;
        });
        assertFalse(seen("assessments", newport).isReleased());
    }

    @Test
    public void nobody_releases_for_another_and_nothing_of_an_open_time_or_one_to_come() throws Exception {
        FigureOwner newport = new FigureOwner(Scope.Kind.PARTNERSHIP, partnership("CSP-NWP"));
        FigureOwner cardiff = new FigureOwner(Scope.Kind.PARTNERSHIP, partnership("CSP-CRF"));
        FigureOwner council = new FigureOwner(Scope.Kind.ORGANISATION, (UUID)
                em.createNativeQuery("select id from organisation where code = 'LA-NWP'", UUID.class)
                        .getSingleResult());
        as(demonstration("coordinator"), () -> {
            assertThrows(NotFound.class, () -> releases.release(cardiff, WINDFALLS, year()));
            assertThrows(NotFound.class, () -> releases.release(newport, "duties", year()), "an organisation's");
            assertThrows(NotFound.class, () -> releases.release(newport, "unheard", year()));
            assertEquals(
                    NationalRule.PERIOD_OPEN,
                    refused(() -> releases.release(newport, WINDFALLS, Period.from(year().from()))));
            LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
            assertEquals(
                    NationalRule.PERIOD_AHEAD,
                    refused(() -> releases.release(newport, WINDFALLS, new Period(tomorrow, tomorrow))));
            return null;
        });
        as(demonstration("commissioner"), () -> {
            FigureReleaseId id = inTransaction(() -> releases.release(council, "duties", year()));
            inTransaction(() -> {
                releases.withdraw(council, id);
                return null;
            });
            return null;
        });
    }

    @Test
    public void breaks_of_the_chain_are_counted_by_what_they_are_beside() throws Exception {
        FigureOwner newport = new FigureOwner(Scope.Kind.PARTNERSHIP, partnership("CSP-NWP"));
        as(demonstration("coordinator"), () -> {
            List<FigureReleases.Counted> breaks =
                    releases.of(newport, new Period(LocalDate.of(2015, 4, 1), year().to())).figures().stream()
                            .filter(one -> one.figure().equals("chain-breaks"))
                            .findFirst()
                            .orElseThrow()
                            .now();
            assertTrue(breaks.get(0).amount() > 0, breaks::toString);
            assertEquals(
                    breaks.get(0).amount(),
                    breaks.stream()
                            .skip(1)
                            .mapToLong(FigureReleases.Counted::amount)
                            .sum());
            return null;
        });
    }

    @Test
    public void the_view_takes_as_many_statements_whatever_the_figure_and_layer() throws Exception {
        as(demonstration("reviewer"), () -> {
            for (String layer : List.of("CSP", "PSB", "APB")) {
                NationalView.View view = national.of("duties", layer, LocalDate.now(clock));
                assertFalse(view.regions().isEmpty(), layer);
                assertEquals(
                        view.bodies().size(),
                        view.groups().stream()
                                .mapToLong(NationalView.Sum::bodies)
                                .sum());
            }
            assertThrows(NotFound.class, () -> national.of("duties", "nowhere", LocalDate.now(clock)));
            assertThrows(NotFound.class, () -> national.of("unheard", "CSP", LocalDate.now(clock)));
            return null;
        });
    }

    private NationalView.Body seen(String figure, UUID body) throws Exception {
        return as(
                demonstration("reviewer"),
                () -> national.of(figure, "CSP", LocalDate.now(clock)).bodies().stream()
                        .filter(one -> one.id().equals(body))
                        .findFirst()
                        .orElseThrow());
    }

    private NationalView.Sum wales() throws Exception {
        return as(
                demonstration("reviewer"),
                () -> national.of(WINDFALLS, "CSP", LocalDate.now(clock)).wales());
    }

    private FigureReleases.Offer offer(FigureOwner owner) {
        return releases.of(owner, year()).figures().stream()
                .filter(one -> one.figure().equals(WINDFALLS))
                .findFirst()
                .orElseThrow();
    }

    private UUID holding(FigureOwner owner, String figure) {
        return releases.of(owner, year()).figures().stream()
                .filter(one -> one.figure().equals(figure) && one.holding() != null)
                .map(one -> one.holding().id())
                .findFirst()
                .orElse(null);
    }

    private Period year() {
        LocalDate today = LocalDate.now(clock);
        return new Period(today.minusYears(1), today);
    }

    private Rule refused(Callable<?> work) {
        return assertThrows(RuleViolation.class, () -> inTransaction(work)).rule();
    }

    private UUID partnership(String code) {
        return (UUID) em.createNativeQuery(
                        "select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = :code",
                        UUID.class)
                .setParameter("code", code)
                .getSingleResult();
    }
}
