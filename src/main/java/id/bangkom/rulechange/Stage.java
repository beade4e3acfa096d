package id.bangkom.rulechange;

/** How far a proposed rule change is, with what is known of it there and nowhere else. */
sealed interface Stage {

  /** How it is stored and told. */
  ChangeStatus status();

  /** What was said of it last. */
  default Remark remark() {
    return Remark.NONE;
  }

  /** Nobody is asked to look at it yet. */
  record Checking() implements Stage {
    @Override
    public ChangeStatus status() {
      return ChangeStatus.CHECKING;
    }
  }

  /** Waits for a second pair of eyes. */
  record Proposed() implements Stage {
    @Override
    public ChangeStatus status() {
      return ChangeStatus.PROPOSED;
    }
  }

  /**
   * On its way into force.
   *
   * @param fingerprint of what the second pair of eyes was shown
   */
  record Approved(Remark remark, String fingerprint) implements Stage {
    @Override
    public ChangeStatus status() {
      return ChangeStatus.APPROVED;
    }
  }

  /** Its proposer is to mend it. */
  record Returned(Remark remark) implements Stage {
    @Override
    public ChangeStatus status() {
      return ChangeStatus.RETURNED;
    }
  }

  record Refused(Remark remark) implements Stage {
    @Override
    public ChangeStatus status() {
      return ChangeStatus.REFUSED;
    }
  }

  /**
   * Given up, or its process was deleted.
   *
   * @param remark for which it had been returned before, if it had
   */
  record Withdrawn(Remark remark) implements Stage {
    @Override
    public ChangeStatus status() {
      return ChangeStatus.WITHDRAWN;
    }
  }

  /**
   * In force, or was until the next one.
   *
   * @param version that it became
   * @param remark of who approved it; after an emergency of who looked at it since, if anybody did
   */
  record Live(int version, Remark remark) implements Stage {
    @Override
    public ChangeStatus status() {
      return ChangeStatus.LIVE;
    }
  }
}
