using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Binding;

internal static class VietnameseMessages
{
    /// <summary>Everything the framework says about unreadable input, in Vietnamese.</summary>
    public static void UseVietnameseBinding(this MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new VietnameseBinderProvider());
        SetMessages(options.ModelBindingMessageProvider);
    }

    private static void SetMessages(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"Giá trị “{Typed.Shorten(value)}” không hợp lệ.");
        messages.SetMissingBindRequiredValueAccessor(field => "Thiếu thông tin bắt buộc.");
        messages.SetMissingKeyOrValueAccessor(() => "Thiếu thông tin bắt buộc.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Yêu cầu không có nội dung.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"Giá trị “{Typed.Shorten(value)}” không hợp lệ.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Giá trị không hợp lệ.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => VietnameseNumber.Advice);
        messages.SetUnknownValueIsInvalidAccessor(field => "Giá trị không hợp lệ.");
        messages.SetValueIsInvalidAccessor(value => $"Giá trị “{Typed.Shorten(value)}” không hợp lệ.");
        messages.SetValueMustBeANumberAccessor(field => VietnameseNumber.Advice);
        messages.SetValueMustNotBeNullAccessor(value => "Chưa nhập thông tin này.");
    }
}
