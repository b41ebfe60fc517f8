package cymru.cydweithio.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What is known of a stored file. */
@Entity
@Immutable
@Table(name = "stored_file")
class FileReference {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private String sha256;

    private long size;
    private String mediaType;
    private Integer pages;
    private Boolean tagged;
    private Instant erasedAt;

    protected FileReference() {}

    long size() {
        return size;
    }

    String mediaType() {
        return mediaType;
    }
}
