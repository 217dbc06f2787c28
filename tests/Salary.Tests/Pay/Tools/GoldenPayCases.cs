namespace HoSoCanBo.Salary.Tests.Pay.Tools;

/// <summary>
/// Cases beside the worked examples, each computed from the text of the formulas and the dated tables, not by the engine: the row names its
/// source, the request is what an officer would send, the amounts are every line the month must have.
/// </summary>
internal static class GoldenPayCases
{
    /// <summary>The cases by id.</summary>
    public static readonly IReadOnlyDictionary<string, (string Source, string Request, string Lines)> All =
        new Dictionary<string, (string, string, string)>(StringComparer.Ordinal)
        {
            ["G01"] = (
                "TNVK, PCCV, thâm niên nghề, trách nhiệm theo nghề, khu vực (allowances.csv)",
                """{"month": "2026-08", "kind": "CONG_CHUC", "unitKind": "Administrative", "gradeCode": "01.003", "step": 9, "beyondFramePercent": 6, "allowances": [{"code": "PCCV", "coefficient": 0.5}, {"code": "TNN_KHAC", "percent": 8}, {"code": "TN_NGHE", "percent": 20}, {"code": "CV25"}, {"code": "KV", "coefficient": 0.3}]}""",
                "LUONG=12599400;PCCV=1265000;TNVK=755964;TNN_KHAC=1169629;TN_NGHE=2924073;CV25=3655091;KV=759000;GROSS=23128157;BHXH_BASE=15789993;BHXH_E=1263199;BHYT_E=236850;BHTN_E=0;BHXH_U=2763249;BHYT_U=473700;BHTN_U=0;KPCD_U=0;NET_BEFORE_TAX=21628108;COST=26365106"),
            ["G02"] = (
                "Nhà giáo vùng đặc biệt khó khăn (NĐ 76/2019, NĐ 77/2021, TTLT 01/2006); đơn vị tự bảo đảm một phần: KPCĐ 2%, BHTN",
                """{"month": "2026-08", "kind": "VIEN_CHUC", "unitFunding": "PartStateBudget", "unitKind": "PublicService", "scaleCode": "A2.2", "tableCode": "B3", "coefficient": 4.68, "allowances": [{"code": "PCCV", "coefficient": 0.25}, {"code": "TNN_GD", "percent": 15}, {"code": "UD_GD", "percent": 50}, {"code": "TH_76"}, {"code": "LN_76", "coefficient": 0.7}]}""",
                "LUONG=11840400;PCCV=632500;TNN_GD=1870935;UD_GD=6236450;TH_76=8731030;LN_76=1771000;GROSS=31082315;BHXH_BASE=14343835;BHXH_E=1147507;BHYT_E=215158;BHTN_E=143438;BHXH_U=2510171;BHYT_U=430315;BHTN_U=143438;KPCD_U=286877;NET_BEFORE_TAX=29576212;COST=34453116"),
            ["G03"] = (
                "Cấp xã trước 25/06/2019: kiêm nhiệm 20% (NĐ 92/2009)",
                """{"month": "2019-05", "kind": "CAN_BO_XA", "gradeCode": "01.003", "step": 2, "allowances": [{"code": "PCCV", "coefficient": 0.2}, {"code": "CV25"}, {"code": "PC_LOAIXA", "percent": 5}, {"code": "KN_XA50", "coefficient": 2.34, "positionCoefficient": 0.15}]}""",
                "LUONG=3711300;PCCV=278000;CV25=997325;PC_LOAIXA=199465;KN_XA50=692220;GROSS=5878310;BHXH_BASE=3989300;BHXH_E=319144;BHYT_E=59840;BHTN_E=0;BHXH_U=698128;BHYT_U=119679;BHTN_U=0;KPCD_U=79786;NET_BEFORE_TAX=5499326;COST=6775903"),
            ["G04"] = (
                "Bí thư Đảng ủy xã, Bảng 5 bậc 2: 2,85 (commune_cadres.csv XA_BT)",
                """{"month": "2024-10", "kind": "CAN_BO_XA", "scaleCode": "XA1", "step": 2, "allowances": [{"code": "CV25"}, {"code": "PC_LOAIXA", "percent": 10}]}""",
                "LUONG=6669000;CV25=1667250;PC_LOAIXA=666900;GROSS=9003150;BHXH_BASE=6669000;BHXH_E=533520;BHYT_E=100035;BHTN_E=0;BHXH_U=1167075;BHYT_U=200070;BHTN_U=0;KPCD_U=133380;NET_BEFORE_TAX=8369595;COST=10503675"),
            ["G05"] = (
                "Công chức xã chưa đạt chuẩn: hệ số 1,18 (XA_CC_CDT)",
                """{"month": "2024-10", "kind": "CONG_CHUC_XA", "coefficient": 1.18, "allowances": [{"code": "CV25"}]}""",
                "LUONG=2761200;CV25=690300;GROSS=3451500;BHXH_BASE=2761200;BHXH_E=220896;BHYT_E=41418;BHTN_E=0;BHXH_U=483210;BHYT_U=82836;BHTN_U=0;KPCD_U=55224;NET_BEFORE_TAX=3189186;COST=4072770"),
            ["G06"] = (
                "Người hoạt động không chuyên trách: BHXH 8% + 14%, BHYT trên lương cơ sở, không BHTN",
                """{"month": "2024-10", "kind": "KHONG_CHUYEN_TRACH", "allowances": [{"code": "KCT_XA", "coefficient": 1.5}]}""",
                "KCT_XA=3510000;GROSS=3510000;BHXH_BASE=2340000;BHXH_E=187200;BHYT_E=35100;BHTN_E=0;BHXH_U=327600;BHYT_U=70200;BHTN_U=0;KPCD_U=46800;NET_BEFORE_TAX=3287700;COST=3954600"),
            ["G07"] = (
                "Công vụ 10% trước 01/05/2012; BHXH 7% + 17%",
                """{"month": "2012-03", "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 4, "allowances": [{"code": "CV25"}]}""",
                "LUONG=2763900;CV25=276390;GROSS=3040290;BHXH_BASE=2763900;BHXH_E=193473;BHYT_E=41459;BHTN_E=0;BHXH_U=469863;BHYT_U=82917;BHTN_U=0;KPCD_U=55278;NET_BEFORE_TAX=2805358;COST=3648348"),
            ["G08"] = (
                "NQ 116/NQ-CP: 10/2021-09/2022 đơn vị không hưởng 100% ngân sách đóng BHTN 0%",
                """{"month": "2021-11", "kind": "VIEN_CHUC", "unitFunding": "PartStateBudget", "unitKind": "PublicService", "scaleCode": "A1", "step": 1}""",
                "LUONG=3486600;GROSS=3486600;BHXH_BASE=3486600;BHXH_E=278928;BHYT_E=52299;BHTN_E=34866;BHXH_U=610155;BHYT_U=104598;BHTN_U=0;KPCD_U=69732;NET_BEFORE_TAX=3120507;COST=4271085"),
            ["G09"] = (
                "BHXH đơn vị 18% trước 01/06/2017; viên chức bậc cuối, vượt khung 5%",
                """{"month": "2016-08", "kind": "VIEN_CHUC", "scaleCode": "A1", "step": 9, "beyondFramePercent": 5}""",
                "LUONG=6025800;TNVK=301290;GROSS=6327090;BHXH_BASE=6327090;BHXH_E=506167;BHYT_E=94906;BHTN_E=63271;BHXH_U=1138876;BHYT_U=189813;BHTN_U=63271;KPCD_U=126542;NET_BEFORE_TAX=5662746;COST=7845592"),
            ["G10"] = (
                "Trần 20 lần lương cơ sở; BHTN 20 lần lương tối thiểu vùng: hợp đồng 60.000.000 đồng",
                """{"month": "2026-08", "kind": "HD_111", "agreedWageInDong": 60000000, "wageRegion": 2}""",
                "LUONG_TT=60000000;GROSS=60000000;BHXH_BASE=50600000;BHXH_E=4048000;BHYT_E=759000;BHTN_E=600000;BHXH_U=8855000;BHYT_U=1518000;BHTN_U=600000;KPCD_U=0;NET_BEFORE_TAX=54593000;COST=70973000"),
            ["G11"] = (
                "Hợp đồng: phụ cấp lương ghi trong hợp đồng tính đóng, phụ cấp khác thì không",
                """{"month": "2026-08", "kind": "HD_68", "unitFunding": "PartStateBudget", "unitKind": "PublicService", "agreedWageInDong": 5000000, "wageRegion": 3, "allowances": [{"code": "PC_TT", "amountInDong": 700000}, {"code": "PC_KHAC", "amountInDong": 350000}]}""",
                "LUONG_TT=5000000;PC_TT=700000;PC_KHAC=350000;GROSS=6050000;BHXH_BASE=5700000;BHXH_E=456000;BHYT_E=85500;BHTN_E=57000;BHXH_U=997500;BHYT_U=171000;BHTN_U=57000;KPCD_U=114000;NET_BEFORE_TAX=5451500;COST=7389500"),
            ["G12"] = (
                "Tập sự thạc sĩ: 85% bậc 2; ưu đãi tính trên mức thực hưởng",
                """{"month": "2026-08", "kind": "VIEN_CHUC", "unitKind": "PublicService", "scaleCode": "A1", "step": 2, "paidPercent": 85, "allowances": [{"code": "UD_GD", "percent": 35}]}""",
                "LUONG=5741835;UD_GD=2009642;GROSS=7751477;BHXH_BASE=5741835;BHXH_E=459347;BHYT_E=86128;BHTN_E=57418;BHXH_U=1004821;BHYT_U=172255;BHTN_U=57418;KPCD_U=0;NET_BEFORE_TAX=7148584;COST=8985971"),
            ["G13"] = (
                "2,5 ngày không lương: giảm lương, công vụ, khu vực; không giảm độc hại (theo ngày), hoạt động phí HĐND",
                """{"month": "2026-08", "kind": "CONG_CHUC", "unitKind": "Administrative", "gradeCode": "01.003", "step": 4, "unpaidDays": 2.5, "allowances": [{"code": "CV25"}, {"code": "KV", "coefficient": 0.2}, {"code": "HDND", "coefficient": 0.5}, {"code": "DH", "coefficient": 0.3, "days": 19.5}]}""",
                "LUONG=8424900;CV25=2106225;KV=506000;HDND=1265000;DH=672750;GROSS=12974875;DEDUCT_LEAVE=-1254219;BHXH_BASE=8424900;BHXH_E=673992;BHYT_E=126374;BHTN_E=0;BHXH_U=1474358;BHYT_U=252747;BHTN_U=0;KPCD_U=0;NET_BEFORE_TAX=10920290;COST=13447761"),
            ["G14"] = (
                "Tuyển dụng giữa tháng 17/08/2026: hưởng 11/22; nghỉ dưới 14 ngày nên đóng cả tháng",
                """{"month": "2026-08", "kind": "CONG_CHUC", "unitKind": "Administrative", "gradeCode": "01.003", "step": 1, "startsOn": "2026-08-17", "allowances": [{"code": "CV25"}]}""",
                "LUONG=2960100;CV25=740025;GROSS=3700125;BHXH_BASE=5920200;BHXH_E=473616;BHYT_E=88803;BHTN_E=0;BHXH_U=1036035;BHYT_U=177606;BHTN_U=0;KPCD_U=0;NET_BEFORE_TAX=3137706;COST=4913766"),
            ["G15"] = (
                "Nâng bậc từ 17/08/2026: chia tháng 11/22; mức đóng theo ngày 01 (D1, D3)",
                """{"month": "2026-08", "kind": "CONG_CHUC", "unitKind": "Administrative", "gradeCode": "01.003", "step": 3, "allowances": [{"code": "CV25"}], "changes": [{"from": "2026-08-17", "facts": {"kind": "CONG_CHUC", "unitKind": "Administrative", "gradeCode": "01.003", "step": 4, "allowances": [{"code": "CV25"}]}}]}""",
                "LUONG=8007450;CV25=2001863;GROSS=10009313;BHXH_BASE=7590000;BHXH_E=607200;BHYT_E=113850;BHTN_E=0;BHXH_U=1328250;BHYT_U=227700;BHTN_U=0;KPCD_U=0;NET_BEFORE_TAX=9288263;COST=11565263"),
            ["G16"] = (
                "Thuế TNCN 2026 với 1 người phụ thuộc; phụ cấp khu vực không chịu thuế",
                """{"month": "2026-08", "kind": "CAN_BO", "unitKind": "Administrative", "gradeCode": "01.001", "scaleCode": "A3.1", "coefficient": 8.0, "dependants": 1, "allowances": [{"code": "PCCV", "coefficient": 1.25}, {"code": "CV25"}, {"code": "KV", "coefficient": 0.5}]}""",
                "LUONG=20240000;PCCV=3162500;CV25=5850625;KV=1265000;GROSS=30518125;BHXH_BASE=23402500;BHXH_E=1872200;BHYT_E=351038;BHTN_E=0;BHXH_U=4095438;BHYT_U=702075;BHTN_U=0;KPCD_U=0;NET_BEFORE_TAX=28294887;COST=35315638;TNCN=266494;NET_AFTER_TAX=28028393"),
            ["G17-2025-05"] = (
                "KPCĐ 2% đến 31/05/2025, 0 từ 01/06/2025 cho đơn vị hưởng 100% ngân sách",
                """{"month": "2025-05", "kind": "CONG_CHUC", "unitKind": "Administrative", "gradeCode": "01.003", "step": 6, "allowances": [{"code": "CV25"}]}""",
                "LUONG=9336600;CV25=2334150;GROSS=11670750;BHXH_BASE=9336600;BHXH_E=746928;BHYT_E=140049;BHTN_E=0;BHXH_U=1633905;BHYT_U=280098;BHTN_U=0;KPCD_U=186732;NET_BEFORE_TAX=10783773;COST=13771485"),
            ["G17-2025-06"] = (
                "KPCĐ 2% đến 31/05/2025, 0 từ 01/06/2025 cho đơn vị hưởng 100% ngân sách",
                """{"month": "2025-06", "kind": "CONG_CHUC", "unitKind": "Administrative", "gradeCode": "01.003", "step": 6, "allowances": [{"code": "CV25"}]}""",
                "LUONG=9336600;CV25=2334150;GROSS=11670750;BHXH_BASE=9336600;BHXH_E=746928;BHYT_E=140049;BHTN_E=0;BHXH_U=1633905;BHYT_U=280098;BHTN_U=0;KPCD_U=0;NET_BEFORE_TAX=10783773;COST=13584753"),
            ["G18-2026-06"] = (
                "Đổi lương cơ sở 01/07/2026; hệ số bảo lưu 4 số lẻ, tính đóng, không vào nền tỷ lệ",
                """{"month": "2026-06", "kind": "CONG_CHUC", "unitKind": "Administrative", "gradeCode": "01.002", "step": 3, "keptDifference": 0.1256, "allowances": [{"code": "CV25"}]}""",
                "LUONG=11887200;HSBL=293904;CV25=2971800;GROSS=15152904;BHXH_BASE=12181104;BHXH_E=974488;BHYT_E=182717;BHTN_E=0;BHXH_U=2131693;BHYT_U=365433;BHTN_U=0;KPCD_U=0;NET_BEFORE_TAX=13995699;COST=17650030"),
            ["G18-2026-07"] = (
                "Đổi lương cơ sở 01/07/2026; hệ số bảo lưu 4 số lẻ, tính đóng, không vào nền tỷ lệ",
                """{"month": "2026-07", "kind": "CONG_CHUC", "unitKind": "Administrative", "gradeCode": "01.002", "step": 3, "keptDifference": 0.1256, "allowances": [{"code": "CV25"}]}""",
                "LUONG=12852400;HSBL=317768;CV25=3213100;GROSS=16383268;BHXH_BASE=13170168;BHXH_E=1053613;BHYT_E=197553;BHTN_E=0;BHXH_U=2304779;BHYT_U=395105;BHTN_U=0;KPCD_U=0;NET_BEFORE_TAX=15132102;COST=19083152"),
            ["G19"] = (
                "Mặt trận, đoàn thể: 30% và 25%, kiêm nhiệm 10%, cấp ủy 0,5; không khoản nào vào nền của khoản khác",
                """{"month": "2026-08", "kind": "CAN_BO", "unitKind": "PartyOrMassOrganisation", "gradeCode": "01.002", "step": 1, "allowances": [{"code": "PCCV", "coefficient": 0.5}, {"code": "DANG30"}, {"code": "CV25"}, {"code": "KN10"}, {"code": "CAPUY", "coefficient": 0.5}]}""",
                "LUONG=11132000;PCCV=1265000;DANG30=3719100;CV25=3099250;KN10=1239700;CAPUY=1265000;GROSS=21720050;BHXH_BASE=12397000;BHXH_E=991760;BHYT_E=185955;BHTN_E=0;BHXH_U=2169475;BHYT_U=371910;BHTN_U=0;KPCD_U=0;NET_BEFORE_TAX=20542335;COST=24261435"),
            ["G20"] = (
                "Nghỉ ốm hưởng BHXH 14 ngày: đơn vị không trả, không đóng BHXH, BHYT, BHTN tháng đó",
                """{"month": "2026-08", "kind": "VIEN_CHUC", "unitKind": "PublicService", "unitFunding": "PartStateBudget", "scaleCode": "A1", "step": 3, "daysOff": {"sick": 14}, "allowances": [{"code": "UD_YTE", "percent": 40}]}""",
                "LUONG=7590000;UD_YTE=3036000;GROSS=10626000;DEDUCT_LEAVE=-6762000;BHXH_BASE=0;BHXH_E=0;BHYT_E=0;BHTN_E=0;BHXH_U=0;BHYT_U=0;BHTN_U=0;KPCD_U=0;NET_BEFORE_TAX=3864000;COST=3864000"),
            ["G21"] = (
                "Nhiều chức vụ: chỉ phụ cấp cao nhất; chức vụ cũ bảo lưu 6 tháng",
                """{"month": "2026-08", "kind": "CONG_CHUC", "unitKind": "Administrative", "gradeCode": "01.003", "step": 7, "allowances": [{"code": "PCCV", "coefficient": 0.2}, {"code": "PCCV", "coefficient": 0.3, "previousCoefficient": 0.5, "from": "2026-04-01"}, {"code": "CV25"}]}""",
                "LUONG=10929600;PCCV=1265000;CV25=3048650;GROSS=15243250;BHXH_BASE=12194600;BHXH_E=975568;BHYT_E=182919;BHTN_E=0;BHXH_U=2134055;BHYT_U=365838;BHTN_U=0;KPCD_U=0;NET_BEFORE_TAX=14084763;COST=17743143"),
            ["G22"] = (
                "Tỷ lệ đóng năm 2009: BHXH 5% + 15%, BHYT 1% + 2%, BHTN 1% + 1%",
                """{"month": "2009-06", "kind": "VIEN_CHUC", "scaleCode": "A1", "step": 3}""",
                "LUONG=1950000;GROSS=1950000;BHXH_BASE=1950000;BHXH_E=97500;BHYT_E=19500;BHTN_E=19500;BHXH_U=292500;BHYT_U=39000;BHTN_U=19500;KPCD_U=39000;NET_BEFORE_TAX=1813500;COST=2340000"),
            ["G23-2025-09"] = (
                "BHTN: hợp đồng từ đủ 3 tháng (đến 2025), từ đủ 1 tháng (từ 2026)",
                """{"month": "2025-09", "kind": "HD_111", "agreedWageInDong": 7000001, "wageRegion": 1, "contractMonths": 2, "unitKind": "PublicService", "unitFunding": "PartStateBudget"}""",
                "LUONG_TT=7000001;GROSS=7000001;BHXH_BASE=7000001;BHXH_E=560000;BHYT_E=105000;BHTN_E=0;BHXH_U=1225000;BHYT_U=210000;BHTN_U=0;KPCD_U=140000;NET_BEFORE_TAX=6335001;COST=8575001"),
            ["G23-2026-01"] = (
                "BHTN: hợp đồng từ đủ 3 tháng (đến 2025), từ đủ 1 tháng (từ 2026)",
                """{"month": "2026-01", "kind": "HD_111", "agreedWageInDong": 7000001, "wageRegion": 1, "contractMonths": 2, "unitKind": "PublicService", "unitFunding": "PartStateBudget"}""",
                "LUONG_TT=7000001;GROSS=7000001;BHXH_BASE=7000001;BHXH_E=560000;BHYT_E=105000;BHTN_E=70000;BHXH_U=1225000;BHYT_U=210000;BHTN_U=70000;KPCD_U=140000;NET_BEFORE_TAX=6265001;COST=8645001"),
            ["G24"] = (
                "Kế toán trưởng 0,2; trách nhiệm 0,1; lưu động 0,4 trong 7 ngày; đặc biệt 30% (cao đẳng A0 bậc 3)",
                """{"month": "2026-08", "kind": "VIEN_CHUC", "unitKind": "PublicService", "scaleCode": "A0", "step": 3, "allowances": [{"code": "TN_KTT"}, {"code": "TN_CV", "coefficient": 0.1}, {"code": "LD", "coefficient": 0.4, "days": 7}, {"code": "DB", "percent": 30}]}""",
                "LUONG=6881600;TN_KTT=506000;TN_CV=253000;LD=322000;DB=2064480;GROSS=10027080;BHXH_BASE=6881600;BHXH_E=550528;BHYT_E=103224;BHTN_E=68816;BHXH_U=1204280;BHYT_U=206448;BHTN_U=68816;KPCD_U=0;NET_BEFORE_TAX=9304512;COST=11506624"),
            ["G25"] = (
                "Đoàn phí 1%, cao nhất 10% lương cơ sở; khoản trừ tự nguyện",
                """{"month": "2024-10", "kind": "CONG_CHUC", "unitKind": "Administrative", "gradeCode": "01.001", "scaleCode": "A3.1", "coefficient": 6.56, "paysUnionDues": true, "voluntaryDeductionsInDong": 150000, "allowances": [{"code": "PCCV", "coefficient": 0.9}, {"code": "CV25"}]}""",
                "LUONG=15350400;PCCV=2106000;CV25=4364100;GROSS=21820500;BHXH_BASE=17456400;BHXH_E=1396512;BHYT_E=261846;BHTN_E=0;BHXH_U=3054870;BHYT_U=523692;BHTN_U=0;KPCD_U=349128;NET_BEFORE_TAX=20162142;COST=25748190;DOANPHI=174564;TRU_KHAC=150000;NET_AFTER_DEDUCTIONS=19837578"),
        };
}
