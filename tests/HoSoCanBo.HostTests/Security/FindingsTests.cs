using HoSoCanBo.Testing;

namespace HoSoCanBo.HostTests.Security;

/// <summary>
/// Each finding of the trial from outside is held by a test that is there: replayed in <see cref="SecurityReplayTests"/>, or held where it
/// was mended. Not here: the log of reads, the chain of the audit trail and the second factor, which are a piece of work of their own.
/// </summary>
public sealed class FindingsTests
{
    private const string Here = "HoSoCanBo.HostTests/Security/";
    private const string Accounts = "Accounts.Tests/Features/";

    /// <summary>Finding, file of the test, name of the test.</summary>
    public static TheoryData<string, string, string> Held => new()
    {
        { "C1a quality list and workbook", Here + "SecurityReplayTests.cs", "C1a_quality_list_and_its_workbook_show_no_pay" },
        { "C1b difference to paper", Here + "SecurityReplayTests.cs", "C1b_a_difference_about_pay_is_neither_taken_nor_shown" },
        { "C1c reported error", "Personnel.Tests/Access/PrivacyWalkTests.cs",
            "D7_3_no_answer_shows_pay_to_a_role_of_the_unit_without_the_right" }, // the walk opens a report about a coefficient
        { "C1d facts of a movement", Here + "SecurityReplayTests.cs",
            "C1d_M4_an_appointment_tells_neither_its_allowance_nor_whom_it_is_about" },
        { "C1e refusal of an edit", Here + "SecurityReplayTests.cs", "C1e_the_refusal_of_an_edit_names_no_figure" },
        { "C1f box of findings", Here + "SecurityReplayTests.cs", "C1f_the_box_of_findings_on_a_record_names_no_figure" },
        { "C1 the kind", "Personnel.Tests/Access/PrivacyWalkTests.cs", "D7_3_no_answer_shows_pay_to_a_role_of_the_unit_without_the_right" },
        { "H1 plans over foreign units", Here + "SecurityReplayTests.Scope.cs", "H1_a_plan_over_foreign_units_takes_nobody_out" },
        { "H1 the kind", "Personnel.Tests/Access/PrivacyWalkTests.cs", "D9_11_no_answer_names_a_person_outside_the_scope" },
        { "H2 no copy while users work is promised", Here + "FindingsTests.cs", "H2_the_documented_backup_is_that_of_a_stopped_host" },
        { "H3 file gone", "HoSoCanBo.HostTests/Processes/DataFolderTests.cs", "Start_FileGone_RefusesAndMakesNoEmptyOne" },
        { "H3 wrong folder", "HoSoCanBo.HostTests/Processes/DataFolderTests.cs",
            "Serve_InProductionOnAFolderWithoutData_ExitsWithThreeAndMakesNothing" },
        { "H4 own deadline", Here + "SecurityReplayTests.Scope.cs", "H4_the_supervised_does_not_move_its_own_deadline" },
        { "M1 log-out", Here + "SecurityReplayTests.Scope.cs", "M1_log_out_ends_the_session_for_a_copied_cookie_too" },
        { "M2 forwarded headers", "HoSoCanBo.HostTests/Web/WebSecurityTests.cs", "Address_IsTakenFromConfiguredProxiesOnly" },
        { "M2 foreign host names", Here + "ProductionTests.cs", "M2_a_foreign_host_name_is_refused_and_a_forwarded_address_not_believed" },
        { "M3 locked names answer like unknown ones", Accounts + "SignInAbuseTests.cs", "UnknownLockedAndWrong_CostTheSameWork" },
        { "M3 five requests lock nobody", Here + "SecurityReplayTests.Scope.cs",
            "M3_five_failures_lock_neither_the_account_nor_the_browser_of_its_holder" },
        { "M3 break-glass", Accounts + "SignInAbuseTests.cs", "BreakGlass_ResetsTheHighestAccountOnly" },
        { "M3 a province behind one proxy", Accounts + "SignInAbuseTests.cs", "ManyPeopleBehindOneAddress_AllLogIn" },
        { "M4 masked names", Here + "SecurityReplayTests.cs", "C1d_M4_an_appointment_tells_neither_its_allowance_nor_whom_it_is_about" },
        { "M5 names by number", Here + "SecurityReplayTests.Scope.cs", "M5_a_foreign_staff_number_names_nobody_on_the_page_of_leaders" },
        { "M6 accounts of subordinate units", Accounts + "AccountRequestTests.cs",
            "D6_3_ii_AnAccountOfASubordinateUnit_IsNotThere_BeforeInternalAffairsAgrees" },
        { "M7 leavers stay out", Accounts + "HolderTests.cs", "D11_account_of_a_leaver_is_not_opened_again_by_the_unit" },
        { "M7 typed holders end", Accounts + "HolderTests.cs", "Issue_to_a_typed_holder_ends_after_a_year_and_is_renewed" },
        { "M7 typed holders who left", Accounts + "HolderTests.cs",
            "Typed_holder_who_leaves_is_let_in_no_more_and_told_to_the_administrators" },
        { "M8 own record", "Personnel.Tests/Access/OwnRecordTests.cs", "Officer_does_not_edit_the_own_record_but_a_colleague_does" },
        { "M8 own pay", "Salary.Tests/People/SalaryChanges/SecondPersonTests.cs",
            "D15_who_is_paid_never_approves_and_strangers_see_nothing" },
        { "M9 damaged file", "HoSoCanBo.HostTests/Operations/DatabaseCheckTests.cs",
            "Ready_FileDamagedInItsMiddle_IsUnhealthyAndThePageStillOpens" },
        { "M9 jumping clock", "HoSoCanBo.HostTests/Operations/ClockGuardTests.cs", "Job_ClockJumpedByDays_WaitsUntilItIsRightAgain" },
        { "M9 session from the future", "HoSoCanBo.HostTests/Operations/ClockGuardTests.cs", "Session_BegunInTheFuture_IsOver" },
        { "L1 payslips", Here + "SecurityReplayTests.Low.cs", "L1_no_account_meets_a_defect_at_its_payslips" },
        { "L1 odd input", Here + "SecurityReplayTests.Low.cs", "L1_odd_days_and_signs_are_no_defects" },
        { "L1 the kind", "HoSoCanBo.HostTests/Web/OddInputTests.cs", "Forms_WithOddValues_AreNeverDefects" },
        { "L2 no-store", Here + "SecurityReplayTests.Low.cs", "L2_no_file_or_printed_form_is_kept_by_browsers" },
        { "L2 cookies", "HoSoCanBo.HostTests/Web/WebSecurityTests.cs", "Cookies_AreForThisHostOverHttpsOnly" },
        { "L2 HTTPS for a year", "HoSoCanBo.HostTests/Web/WebSecurityTests.cs", "Answers_OverHttps_AskForHttpsForAYear" },
        { "L2 file modes", "HoSoCanBo.HostTests/Processes/DataFolderTests.cs", "Files_AreForTheirOwnAccountAndTheGroupToRead" },
        { "L3 first start", Here + "SecurityReplayTests.Low.cs", "L3_quality_is_assessed_twice_without_a_defect" },
        { "L4 papers of others", Here + "SecurityReplayTests.Low.cs", "L4_number_day_and_issuer_of_a_foreign_paper_tell_nothing_of_it" },
        { "L5 unseen marks", Here + "SecurityReplayTests.Low.cs", "L5_marks_nobody_sees_stay_neither_in_file_names_nor_in_searches" },
        { "L6 formulas", Here + "SecurityReplayTests.Low.cs", "L6_what_was_typed_is_text_in_every_export" },
        { "L7 warnings", Here + "SecurityReplayTests.Low.cs", "L7_ordinary_pages_leave_no_warnings" },
        { "L7 full disk", Accounts + "SignInAbuseTests.cs", "FullDisk_LetsInWhoKnowsThePassword_AndNobodyElse" },
    };

    [Theory, MemberData(nameof(Held))]
    public void Finding_IsHeldByATestThatIsThere(string finding, string file, string test)
    {
        var path = Path.Combine(SolutionFolder.Path, "tests", file);

        Assert.True(File.Exists(path), $"{finding}: {file} is gone");
        Assert.Contains($" {test}(", File.ReadAllText(path), StringComparison.Ordinal);
    }

    /// <summary>Modules listen to one another, so copies taken one after another never fit; only a stopped host's do.</summary>
    [Fact]
    public void H2_the_documented_backup_is_that_of_a_stopped_host()
    {
        var operations = File.ReadAllText(Path.Combine(SolutionFolder.Path, "docs", "operations.md"));

        Assert.Contains("SQLite: **stop the host and copy the folder**", operations, StringComparison.Ordinal);
        Assert.DoesNotContain(".backup", operations, StringComparison.Ordinal);
    }
}
