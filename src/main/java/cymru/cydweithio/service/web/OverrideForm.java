package cymru.cydweithio.service.web;

import cymru.cydweithio.service.Gate;
import java.io.Serializable;

/** A gate that a service passes although it is not met: who answers for that, and why. */
public class OverrideForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Gate gate;
    private String by;
    private String post;
    private String reason;

    public Gate getGate() {
        return gate;
    }

    public void setGate(Gate gate) {
        this.gate = gate;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
